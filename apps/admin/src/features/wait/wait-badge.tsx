"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import { useTimeLeft } from "@/components/use-time-left.ts";
import type { WaitRow } from "./wait.ts";

const tones = { ANSWERED: "positive", TIMED_OUT: "neutral", CLOSED: "neutral" } as const;
const soon = 86_400_000;

/** How much time is left for the answer, or how its wait ended. */
export function WaitBadge({ wait, now }: { wait: WaitRow; now: Date }) {
  const t = useTranslations("wait.state");
  const timeLeft = useTimeLeft();
  const { state, dueAt, isOverdue } = wait;
  if (state !== "OPEN") return <StateBadge tone={tones[state]}>{t(state)}</StateBadge>;
  if (isOverdue) return <StateBadge tone="negative">{t("overdue")}</StateBadge>;
  const isSoon = dueAt.getTime() - now.getTime() < soon;
  const time = timeLeft(dueAt, now);
  return (
    <StateBadge tone={isSoon ? "attention" : "waiting"}>
      {time.charAt(0).toLocaleUpperCase() + time.slice(1)}
    </StateBadge>
  );
}
