"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import type { CoachState } from "./coach.ts";

const tones = { ACTIVE: "positive", INVITED: "waiting", INACTIVE: "neutral" } as const;

export function CoachStateBadge({ state }: { state: CoachState }) {
  const t = useTranslations("coach.state");
  return <StateBadge tone={tones[state]}>{t(state)}</StateBadge>;
}
