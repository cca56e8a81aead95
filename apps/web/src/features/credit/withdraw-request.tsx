"use client";

import { useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { useState } from "react";
import { plainClient } from "@/trpc/plain-client.ts";

/** Withdraws an open request for credits; its note, which says so then, takes the focus. */
export function WithdrawRequest({ requestId, noteId }: { requestId: string; noteId: string }) {
  const t = useTranslations("credit.request");
  const errorMessage = useErrorMessage(true);
  const router = useRouter();
  const [failure, setFailure] = useState<string>();
  const [pending, setPending] = useState(false);
  const withdraw = async () => {
    setPending(true);
    setFailure(undefined);
    await plainClient.credit.withdraw.mutate({ requestId }).then(
      () => document.getElementById(noteId)?.focus(),
      (error: unknown) => {
        setFailure(errorMessage(error));
        setPending(false);
      },
    );
    router.refresh();
  };
  return (
    <span className="mt-2.5 grid justify-items-start gap-2">
      <Button variant="ghost" size="s" pending={pending} onClick={withdraw}>
        {t("withdraw")}
      </Button>
      <span role="alert" className="font-semibold text-negative empty:hidden">
        {failure}
      </span>
    </span>
  );
}
