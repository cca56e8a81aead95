"use client";

import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import { useTimeLeft } from "@/components/use-time-left.ts";
import type { AthleteRow } from "./athlete.ts";

type Marked = Pick<AthleteRow, "state" | "deadline" | "reactivationRequestedAt">;

const tones = { ACTIVE: "positive", PENDING: "waiting", DEACTIVATED: "neutral" } as const;
const soon = 3 * 86_400_000;

/** The state of an account, with the time left for the profile or a pending request to return. */
export function AthleteStateMark({ athlete, now }: { athlete: Marked; now: Date }) {
  const t = useTranslations("athlete.state");
  const left = useTimeLeft();
  const { state, deadline, reactivationRequestedAt } = athlete;
  if (state === "DEACTIVATED" && reactivationRequestedAt)
    return <StateMark tone="attention">{t("requested")}</StateMark>;
  if (state === "PENDING" && deadline) {
    const isSoon = deadline.getTime() - now.getTime() < soon;
    return (
      <StateMark tone={isSoon ? "attention" : "waiting"}>{t("pendingLeft", { left: left(deadline, now) })}</StateMark>
    );
  }
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
