import { StateMark, type Tone } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { Session, Timer } from "./session.ts";

type Shown = "CONFIRMED" | "COMPLETED" | "NO_SHOW" | "CANCELLED" | "RUNNING" | "STOPPED" | "UNCLOSED";

const tones: Record<Shown, Tone> = {
  CONFIRMED: "positive",
  RUNNING: "live",
  STOPPED: "attention",
  UNCLOSED: "attention",
  COMPLETED: "neutral",
  NO_SHOW: "negative",
  CANCELLED: "neutral",
};

/** A session's state in its word; a confirmed one also says whether its clock runs, or that its hours are missing. */
export function SessionMark({ session, timer }: { session: Session; timer?: Timer }) {
  const t = useTranslations("session.state");
  const shown = shownState(session, timer);
  return (
    <StateMark tone={tones[shown]} onDark>
      {t(shown)}
    </StateMark>
  );
}

function shownState({ status, endsAt, now }: Session, timer?: Timer): Shown {
  if (status === "COMPLETED" || status === "NO_SHOW" || status === "CANCELLED") return status;
  if (timer?.stoppedAt) return "STOPPED";
  if (timer?.startedAt) return "RUNNING";
  return endsAt <= now ? "UNCLOSED" : "CONFIRMED";
}
