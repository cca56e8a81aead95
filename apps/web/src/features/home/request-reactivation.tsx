"use client";

import { useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { useState } from "react";
import { plainClient } from "@/trpc/plain-client.ts";

/** Requests the reactivation of the account. */
export function RequestReactivation() {
  const t = useTranslations("home.deactivated");
  const router = useRouter();
  const errorMessage = useErrorMessage();
  const [pending, setPending] = useState(false);
  const fail = (error: unknown) => {
    setPending(false);
    toast.error(errorMessage(error));
  };
  const request = async () => {
    setPending(true);
    await plainClient.profile.requestReactivation.mutate().then(() => toast.success(t("sent")), fail);
    router.refresh();
  };
  return (
    <Button size="l" variant="accent" className="w-fit" pending={pending} onClick={request}>
      {t("ask")}
    </Button>
  );
}
