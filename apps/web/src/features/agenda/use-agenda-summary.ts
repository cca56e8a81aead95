import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { type SessionState, stateOf } from "@/features/session/session-state.ts";
import type { Agenda } from "./agenda.ts";

const order: SessionState[] = ["COMPLETED", "RUNNING", "STOPPED", "UNCLOSED", "CONFIRMED", "NO_SHOW", "CANCELLED"];

/** A sentence with the number of sessions on the given days, in total and by state. */
export function useAgendaSummary(agenda: Agenda | undefined, days: string[], now: Date): string {
  const t = useTranslations("agenda.summary");
  const { list, isoDate } = useFormat();
  if (!agenda) return "";
  const sessions = agenda.sessions.filter(({ startsAt }) => days.includes(isoDate(startsAt)));
  const states = sessions.map((session) => stateOf(session, now));
  const parts = order.flatMap((state) => {
    const count = states.filter((one) => one === state).length;
    return count > 0 ? [t(state as "COMPLETED", { count })] : [];
  });
  if (parts.length === 0) return t("none");
  return t("all", { count: sessions.length, parts: list(parts) });
}
