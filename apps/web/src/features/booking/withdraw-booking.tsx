"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { useRouter } from "@zea/shell/navigation";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { useTRPC } from "@/trpc/client.ts";

/** Withdraws a pending request. */
export function WithdrawBooking({ bookingId }: { bookingId: string }) {
  const t = useTranslations("booking.pending");
  const router = useRouter();
  const withdraw = useAction(useTRPC().booking.withdraw.mutationOptions(), {
    success: () => t("withdrawn"),
    holdsConflict: true,
    refresh: () => router.refresh(),
  });
  return (
    <>
      <FormFailure text={withdraw.errorMessage} />
      <ShowPresent action={withdraw} />
      <Button
        variant="danger"
        size="l"
        wide
        pending={withdraw.isPending || withdraw.isSuccess}
        onClick={() => withdraw.run({ bookingId })}
      >
        {t("withdraw")}
      </Button>
    </>
  );
}
