"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { toast } from "@zea/ui/toaster";
import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Act } from "@/components/act.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useOvertaken } from "@/components/use-overtaken.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { SessionShown } from "./session.ts";
import { useSessionsChanged } from "./use-sessions-changed.ts";

/** Takes back that the athlete did not come. */
export function UndoAct({ session: { bookingId, coach } }: { session: SessionShown }) {
  const t = useTranslations("session.undo");
  const explain = useErrorMessage();
  const changed = useSessionsChanged();
  const overtaken = useOvertaken();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/session/schema")).UndoMiss.required());
  const [reason, setReason] = useState("");
  const { mutate, error, isPending } = useMutation(
    useTRPC().session.undoMiss.mutationOptions({
      onSuccess: () => toast.success(t("done", { name: coach.name })),
      onError: overtaken,
      onSettled: () => changed(),
    }),
  );
  const undo = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ bookingId, reason });
    if (asked) mutate(asked);
  };
  return (
    <Act title={t("title")} icon={Undo2} group="session" isOpen>
      <p className="text-fg-2 text-ms">{t("text", { name: coach.name })}</p>
      <form noValidate onSubmit={undo} className="grid gap-3">
        <ReasonField value={reason} onChange={setReason} error={issues.reason} />
        <Button type="submit" className="w-fit" pending={isPending}>
          {t("submit")}
        </Button>
      </form>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Act>
  );
}
