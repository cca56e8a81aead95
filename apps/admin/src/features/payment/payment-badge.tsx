import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge, type Tone } from "@zea/ui/state-badge";

type State = "DRAFT" | "REVIEWED" | "CLOSED" | "MISSING" | "CURRENT" | "DRAFTING";

const tones: Record<State, Tone> = {
  DRAFT: "attention",
  REVIEWED: "waiting",
  CLOSED: "positive",
  MISSING: "negative",
  CURRENT: "neutral",
  DRAFTING: "waiting",
};

/** The status of a month: without a report it is still running, or its draft is missing. */
export function paymentStatus(state: "DRAFT" | "REVIEWED" | "CLOSED" | null, hasEnded: boolean): State {
  return state ?? (hasEnded ? "MISSING" : "CURRENT");
}

export function PaymentBadge({ state, onDark }: { state: State; onDark?: boolean }) {
  const t = useTranslations("payment.state");
  return (
    <StateBadge tone={tones[state]} onDark={onDark}>
      {t(state)}
    </StateBadge>
  );
}
