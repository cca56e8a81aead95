"use client";

import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import { useTimeLeft } from "@/components/use-time-left.ts";
import type { AthleteRow } from "./athlete.ts";

type MarkedAthlete = Pick<AthleteRow, "state" | "deadline" | "reactivationRequestedAt">;

const tones = { ACTIVE: "positive", PENDING: "waiting", DEACTIVATED: "neutral" } as const;
const soonMs = 3 * 86_400_000;

/** An athlete's state, with the time left to complete the profile, or their request to be reactivated. */
export function AthleteStateMark({ athlete, now }: { athlete: MarkedAthlete; now: Date }) {
  const t = useTranslations("athlete.state");
  const timeLeft = useTimeLeft();
  const { state, deadline, reactivationRequestedAt } = athlete;
  if (state === "DEACTIVATED" && reactivationRequestedAt)
    return <StateMark tone="attention">{t("requested")}</StateMark>;
  if (state === "PENDING" && deadline) {
    const isSoon = deadline.getTime() - now.getTime() < soonMs;
    return (
      <StateMark tone={isSoon ? "attention" : "waiting"}>
        {t("pendingLeft", { left: timeLeft(deadline, now) })}
      </StateMark>
    );
  }
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
