"use client";

import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import { useTimeLeft } from "@/components/use-time-left.ts";
import type { WaitRow } from "./wait.ts";

const tones = { ANSWERED: "positive", TIMED_OUT: "neutral", CLOSED: "neutral" } as const;
const soon = 86_400_000;

/** How much time is left for the answer, or how its wait ended. */
export function WaitMark({ wait, now }: { wait: WaitRow; now: Date }) {
  const t = useTranslations("wait.state");
  const timeLeft = useTimeLeft();
  const { state, dueAt, isOverdue } = wait;
  if (state !== "OPEN") return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
  if (isOverdue) return <StateMark tone="negative">{t("overdue")}</StateMark>;
  const isSoon = dueAt.getTime() - now.getTime() < soon;
  const time = timeLeft(dueAt, now);
  return (
    <StateMark tone={isSoon ? "attention" : "waiting"}>{time.charAt(0).toLocaleUpperCase() + time.slice(1)}</StateMark>
  );
}
