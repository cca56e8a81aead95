"use client";

import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ReasonField } from "@/components/reason-field.tsx";
import type { Report } from "@/features/payment/payment.ts";
import { useClose } from "./close-action.tsx";

/** Why a month is closed before everybody has answered. */
export function CloseForm({ report, cancel }: { report: Report; cancel: () => void }) {
  const t = useTranslations("payment.closeForm");
  const explain = useErrorMessage();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/payment/schema")).CloseReport.required());
  const [reason, setReason] = useState("");
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  const { mutate, isPending, error } = useClose();
  const close = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ reportId: report.id, reason });
    if (asked) mutate(asked);
  };
  const open = report.statements.filter(({ state }) => state === "OPEN").length;
  return (
    <Card asChild className="grid gap-3">
      <form ref={form} noValidate onSubmit={close} aria-labelledby="close-early">
        <h2 id="close-early" className="text-l">
          {t("title")}
        </h2>
        <p className="text-fg-2 text-ms">{t("text", { open })}</p>
        <ReasonField value={reason} onChange={setReason} error={issues.reason} hint={t("hint")} />
        <div aria-live="polite" className="empty:hidden">
          {error ? <Banner tone="negative">{explain(error)}</Banner> : null}
        </div>
        <div className="flex flex-wrap gap-2.5">
          <Button type="submit" pending={isPending}>
            {t("submit")}
          </Button>
          <Button variant="ghost" onClick={cancel}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
