"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Act } from "@/components/act.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useOvertaken } from "@/components/use-overtaken.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { RequestShown } from "./credit.ts";
import { useCreditsChanged } from "./use-credits-changed.ts";

/** Refuses a request for a reason that the athlete reads. */
export function RefuseAct({ request: { id: requestId, name } }: { request: RequestShown }) {
  const t = useTranslations("credit.refuse");
  const explain = useErrorMessage();
  const changed = useCreditsChanged();
  const overtaken = useOvertaken();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/credit/schema")).RefuseCredits);
  const [reason, setReason] = useState("");
  const { mutate, error, isPending } = useMutation(
    useTRPC().credit.refuse.mutationOptions({
      onSuccess: () => toast.success(t("done", { name })),
      onError: overtaken,
      onSettled: () => changed(),
    }),
  );
  const refuse = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ requestId, reason });
    if (asked) mutate(asked);
  };
  return (
    <Act title={t("title")} icon={X} group="request">
      <form noValidate onSubmit={refuse} className="grid gap-3">
        <ReasonField value={reason} onChange={setReason} error={issues.reason} hint={t("hint")} />
        <Button type="submit" variant="danger" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Act>
  );
}
