import { StateMark, type Tone } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { DayState } from "./day-state.ts";

const tones: Record<DayState, Tone> = {
  RUNNING: "live",
  UNRECORDED: "attention",
  STARTABLE: "positive",
  CONFIRMED: "positive",
  COMPLETED: "neutral",
  NO_SHOW: "negative",
};

export function DayMark({ state, onDark }: { state: DayState; onDark?: boolean }) {
  const t = useTranslations("coachHome.state");
  return (
    <StateMark tone={tones[state]} onDark={onDark}>
      {t(state)}
    </StateMark>
  );
}
