"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Act } from "@/components/act.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useOvertaken } from "@/components/use-overtaken.ts";
import { useTRPC } from "@/trpc/client.ts";
import { useWaitsChanged } from "./use-waits-changed.ts";
import type { WaitShown } from "./wait.ts";

/** Ends a wait without an answer. */
export function CloseAct({ wait: { id: waitId, kind, owes } }: { wait: WaitShown }) {
  const t = useTranslations("wait.close");
  const explain = useErrorMessage();
  const changed = useWaitsChanged();
  const overtaken = useOvertaken();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/wait/schema")).CloseWait);
  const [reason, setReason] = useState("");
  const { mutate, error, isPending } = useMutation(
    useTRPC().wait.close.mutationOptions({
      onSuccess: () => toast.success(t("done", { name: owes.name })),
      onError: overtaken,
      onSettled: () => changed(),
    }),
  );
  const close = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ waitId, reason });
    if (asked) mutate(asked);
  };
  return (
    <Act title={t("title")} icon={CircleX} group="wait">
      <p className="text-fg-2 text-ms">{t(`text.${kind}`, { name: owes.name })}</p>
      <form noValidate onSubmit={close} className="grid gap-3">
        <ReasonField value={reason} onChange={setReason} error={issues.reason} />
        <Button type="submit" variant="danger" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Act>
  );
}
