import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import { type SessionState, tones } from "./session-state.ts";

export function SessionMark({ state, onDark }: { state: SessionState; onDark?: boolean }) {
  const t = useTranslations("sessionState");
  return (
    <StateMark tone={tones[state]} onDark={onDark}>
      {t(state)}
    </StateMark>
  );
}
