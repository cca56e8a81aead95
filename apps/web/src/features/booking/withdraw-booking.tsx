"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client.ts";

/** Withdraws a pending request. */
export function WithdrawBooking({ bookingId }: { bookingId: string }) {
  const t = useTranslations("booking.pending");
  const router = useRouter();
  const errorMessage = useErrorMessage();
  const withdraw = useMutation(
    useTRPC().booking.withdraw.mutationOptions({
      onSuccess: () => toast.success(t("withdrawn")),
      onError: (error) => toast.error(errorMessage(error)),
      onSettled: () => router.refresh(),
    }),
  );
  return (
    <Button
      variant="danger"
      size="l"
      wide
      pending={withdraw.isPending || withdraw.isSuccess}
      onClick={() => withdraw.mutate({ bookingId })}
    >
      {t("withdraw")}
    </Button>
  );
}
