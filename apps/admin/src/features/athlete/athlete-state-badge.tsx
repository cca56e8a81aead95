"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import { useTimeLeft } from "@/components/use-time-left.ts";
import type { AthleteRow } from "./athlete.ts";

type AthleteInState = Pick<AthleteRow, "state" | "deadline" | "reactivationRequestedAt">;

const tones = { ACTIVE: "positive", PENDING: "waiting", DEACTIVATED: "neutral" } as const;
const soonMs = 3 * 86_400_000;

/** An athlete's state, with the time left to complete the profile, or their request to be reactivated. */
export function AthleteStateBadge({ athlete, now }: { athlete: AthleteInState; now: Date }) {
  const t = useTranslations("athlete.state");
  const timeLeft = useTimeLeft();
  const { state, deadline, reactivationRequestedAt } = athlete;
  if (state === "DEACTIVATED" && reactivationRequestedAt)
    return <StateBadge tone="attention">{t("requested")}</StateBadge>;
  if (state === "PENDING" && deadline) {
    const isSoon = deadline.getTime() - now.getTime() < soonMs;
    return (
      <StateBadge tone={isSoon ? "attention" : "waiting"}>
        {t("pendingLeft", { left: timeLeft(deadline, now) })}
      </StateBadge>
    );
  }
  return <StateBadge tone={tones[state]}>{t(state)}</StateBadge>;
}
