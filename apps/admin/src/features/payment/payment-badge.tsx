import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge, type Tone } from "@zea/ui/state-badge";

type State = "DRAFT" | "REVIEW_DUE" | "REVIEWED" | "CLOSED" | "MISSING" | "CURRENT" | "DRAFTING";

const tones: Record<State, Tone> = {
  DRAFT: "attention",
  REVIEW_DUE: "waiting",
  REVIEWED: "waiting",
  CLOSED: "positive",
  MISSING: "negative",
  CURRENT: "neutral",
  DRAFTING: "waiting",
};

type Status = { state: "DRAFT" | "REVIEWED" | "CLOSED" | null; reviewDueAt: Date | null };

/** The status of a month: without a report it is still running, or its draft is missing. */
export function paymentStatus(report: Status | null, hasEnded: boolean): State {
  if (!report?.state) return hasEnded ? "MISSING" : "CURRENT";
  return report.state === "DRAFT" && report.reviewDueAt ? "REVIEW_DUE" : report.state;
}

export function PaymentBadge({ state, onDark }: { state: State; onDark?: boolean }) {
  const t = useTranslations("payment.state");
  return (
    <StateBadge tone={tones[state]} onDark={onDark}>
      {t(state)}
    </StateBadge>
  );
}
