import { StateMark, type Tone } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";

type State = "DRAFT" | "REVIEWED" | "CLOSED" | "MISSING" | "CURRENT" | "DRAFTING";

const tones: Record<State, Tone> = {
  DRAFT: "attention",
  REVIEWED: "waiting",
  CLOSED: "positive",
  MISSING: "negative",
  CURRENT: "neutral",
  DRAFTING: "waiting",
};

/** How a month of the payroll stands: without a report it is running or still has to be drafted. */
export function paymentStatus(state: "DRAFT" | "REVIEWED" | "CLOSED" | null, hasEnded: boolean): State {
  return state ?? (hasEnded ? "MISSING" : "CURRENT");
}

/** The state of a month in its word. */
export function PaymentMark({ state, onDark }: { state: State; onDark?: boolean }) {
  const t = useTranslations("payment.state");
  return (
    <StateMark tone={tones[state]} onDark={onDark}>
      {t(state)}
    </StateMark>
  );
}
