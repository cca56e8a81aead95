"use client";

import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { CoachState } from "./coach.ts";

const tones = { ACTIVE: "positive", INVITED: "waiting", INACTIVE: "neutral" } as const;

export function CoachStateMark({ state }: { state: CoachState }) {
  const t = useTranslations("coach.state");
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
