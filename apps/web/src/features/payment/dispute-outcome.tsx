import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import type { StatementLine } from "./statement.ts";

/** Why a line was disputed, and what the club answered. */
export function DisputeOutcome({ line: { struckReason, answer } }: { line: StatementLine }) {
  const t = useTranslations("payment.statement");
  const { signedMoney } = useFormat();
  if (!struckReason) return null;
  const outcome = {
    ACCEPTED: t("answer.accepted", { amount: signedMoney(answer?.amountMinor ?? 0) }),
    REFUSED: t("answer.refused"),
    KEPT: t("answer.kept"),
  };
  return (
    <div className="wrap-anywhere grid gap-1 text-ms">
      <p className="text-fg-2">{t("lines.reason", { reason: struckReason })}</p>
      <p className={answer ? "font-semibold" : "text-fg-2"}>{answer ? outcome[answer.kind] : t("answer.open")}</p>
      {answer?.reason ? <p className="text-fg-2">{t("answer.reason", { reason: answer.reason })}</p> : null}
    </div>
  );
}

/** In which months the sessions of a line had been disputed; each opens that statement unless it is only to be read. */
export function EarlierDisputes({
  line: { disputes },
  isReadOnly = false,
}: {
  line: StatementLine;
  isReadOnly?: boolean;
}) {
  const t = useTranslations("payment.statement.answer");
  const { month } = useFormat();
  return disputes.map((one) => {
    const badge = <StateBadge tone="attention">{t("earlier", { month: month(one.month) })}</StateBadge>;
    if (isReadOnly) return <span key={one.lineId}>{badge}</span>;
    return (
      <Link key={one.lineId} href={`/pay/${one.statementId}`} className="-my-2 rounded-full py-2">
        {badge}
      </Link>
    );
  });
}
