import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge, type Tone } from "@zea/ui/state-badge";
import type { DaySessionState } from "./day-session-state.ts";

const tones: Record<DaySessionState, Tone> = {
  RUNNING: "live",
  UNRECORDED: "attention",
  STARTABLE: "positive",
  CONFIRMED: "positive",
  COMPLETED: "neutral",
  NO_SHOW: "negative",
};

export function DaySessionBadge({ state, onDark }: { state: DaySessionState; onDark?: boolean }) {
  const t = useTranslations("coachHome.state");
  return (
    <StateBadge tone={tones[state]} onDark={onDark}>
      {t(state)}
    </StateBadge>
  );
}
