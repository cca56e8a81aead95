import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import { type SessionState, tones } from "./session-state.ts";

export function SessionBadge({ state, onDark }: { state: SessionState; onDark?: boolean }) {
  const t = useTranslations("sessionState");
  return (
    <StateBadge tone={tones[state]} onDark={onDark}>
      {t(state)}
    </StateBadge>
  );
}
