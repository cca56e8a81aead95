"use client";

import { useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { plainClient } from "@/trpc/plain-client.ts";

/** Asks the club to reactivate the account, with one press. */
export function RequestReactivation() {
  const t = useTranslations("home.deactivated");
  const router = useRouter();
  const errorMessage = useErrorMessage();
  const [pending, setPending] = useState(false);
  const fail = (error: unknown) => {
    setPending(false);
    toast.error(errorMessage(error));
  };
  const ask = async () => {
    setPending(true);
    await plainClient.profile.requestReactivation.mutate().then(() => toast.success(t("sent")), fail);
    router.refresh();
  };
  return (
    <Button size="l" variant="accent" className="w-fit" pending={pending} onClick={ask}>
      {t("ask")}
    </Button>
  );
}
