"use client";

import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useActionForm } from "@zea/shell/use-action-form";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { useEffect } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { type Report, shownOf } from "@/features/payment/payment.ts";
import { useCloseMonth } from "./use-close-month.ts";

/** Why a month is closed before all coaches have answered. */
export function CloseForm({ report, cancel }: { report: Report; cancel: () => void }) {
  const t = useTranslations("payment.closeForm");
  const close = useCloseMonth();
  const shown = shownOf(report);
  const { register, formProps, errorOf, failure, isPending, setFocus } = useActionForm({
    schema: async () => (await import("@zea/domain/payment/schema")).CloseReport.required(),
    toInput: ({ reason }: { reason: string }) => ({ reportId: report.id, reason, shown }),
    defaultValues: { reason: "" },
    action: close,
    onSubmit: close.run,
  });
  useEffect(() => setFocus("reason"), [setFocus]);
  const open = report.statements.filter(({ state }) => state === "OPEN").length;
  return (
    <Card asChild className="grid gap-3">
      <form {...formProps} aria-labelledby="close-early">
        <h2 id="close-early" className="text-l">
          {t("title")}
        </h2>
        <p className="text-fg-2 text-ms">{t("text", { open })}</p>
        <ReasonField {...register("reason")} error={errorOf("reason")} hint={t("hint")} />
        <OutcomeChanged action={close} />
        <ActionFailure text={failure} className="empty:hidden" />
        <ShowPresent action={close} />
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
