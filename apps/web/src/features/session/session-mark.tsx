import { StateMark, type Tone } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { Session, Timer } from "./session.ts";

type Shown = "CONFIRMED" | "COMPLETED" | "NO_SHOW" | "CANCELLED" | "RUNNING" | "STOPPED";

const tones: Record<Shown, Tone> = {
  CONFIRMED: "positive",
  RUNNING: "live",
  STOPPED: "attention",
  COMPLETED: "neutral",
  NO_SHOW: "negative",
  CANCELLED: "neutral",
};

/** A session's state in its word; a confirmed one also says whether its clock runs. */
export function SessionMark({ status, timer, onDark }: { status: Session["status"]; timer?: Timer; onDark?: boolean }) {
  const t = useTranslations("session.state");
  const shown = shownState(status, timer);
  return (
    <StateMark tone={tones[shown]} onDark={onDark}>
      {t(shown)}
    </StateMark>
  );
}

function shownState(status: Session["status"], timer?: Timer): Shown {
  if (status === "COMPLETED" || status === "NO_SHOW" || status === "CANCELLED") return status;
  if (timer?.stoppedAt) return "STOPPED";
  return timer?.startedAt ? "RUNNING" : "CONFIRMED";
}
