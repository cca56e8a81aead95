"use client";

import { useMutation } from "@tanstack/react-query";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useErrorMessage } from "@/components/use-error-message.ts";
import { useRouter } from "@/i18n/navigation.ts";
import { useTRPC } from "@/trpc/client.tsx";

/** Asks the club to reactivate the account, with one press. */
export function RequestReactivation() {
  const t = useTranslations("home.deactivated");
  const router = useRouter();
  const errorMessage = useErrorMessage();
  const ask = useMutation(
    useTRPC().profile.requestReactivation.mutationOptions({
      onSuccess: () => toast.success(t("sent")),
      onError: (error) => toast.error(errorMessage(error)),
      onSettled: () => router.refresh(),
    }),
  );
  return (
    <Button
      size="l"
      variant="accent"
      className="w-fit"
      pending={ask.isPending || ask.isSuccess}
      onClick={() => ask.mutate()}
    >
      {t("ask")}
    </Button>
  );
}
