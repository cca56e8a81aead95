import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import { looks, type SessionState } from "./session-state.ts";

/** A session's state in its word. */
export function AgendaMark({ state }: { state: SessionState }) {
  const t = useTranslations("agenda.state");
  return <StateMark tone={looks[state].tone}>{t(state)}</StateMark>;
}
