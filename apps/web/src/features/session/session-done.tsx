import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import type { ReactNode } from "react";
import { FocusTitle } from "@/components/focus-title.tsx";
import type { Session } from "./session.ts";
import { SessionFeedback } from "./session-feedback.tsx";
import { SessionHead } from "./session-head.tsx";

/** A completed session's record and feedback. */
export function SessionDone({ session, isFresh }: { session: Session; isFresh: boolean }) {
  const t = useTranslations("session.done");
  const tPayment = useTranslations("sessionRecord.payment");
  const { range, money, duration } = useFormat();
  const { record, adjustments } = session;
  if (!record) return null;
  return (
    <>
      <Card variant="hero" className="grid gap-5">
        <SessionHead session={session} />
        {isFresh ? <FocusTitle isFresh>{t("title")}</FocusTitle> : null}
        <dl className="grid grid-cols-2 gap-4">
          <Fact label={tPayment("minutes")}>
            <LargeFigure>{duration(record.billableMinutes)}</LargeFigure>
          </Fact>
          <Fact label={tPayment("amount")}>
            <LargeFigure>{record.amountMinor === null ? tPayment("unknown") : money(record.amountMinor)}</LargeFigure>
          </Fact>
        </dl>
        <p className="text-on-dark-2 text-s">
          {t("hours", { range: range(record.actualStart, record.actualEnd) })}{" "}
          {record.hourlyRateMinor === null
            ? tPayment("noRate")
            : tPayment("rate", { rate: money(record.hourlyRateMinor) })}
        </p>
        {adjustments.map(({ createdAt, amountMinor, reason }) => (
          <p key={createdAt.getTime()} className="text-on-dark-2 text-s">
            {t("adjusted", { amount: money(amountMinor), reason })}
          </p>
        ))}
      </Card>
      <SessionFeedback session={session} />
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <dt className="text-on-dark-2 text-xs">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
