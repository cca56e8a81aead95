"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import type { RequestRow } from "./credit.ts";

const tones = {
  OPEN: "attention",
  APPROVED: "positive",
  REFUSED: "negative",
  EXPIRED: "neutral",
  WITHDRAWN: "neutral",
} as const;

export function RequestBadge({ state }: { state: RequestRow["state"] }) {
  const t = useTranslations("credit.state");
  return <StateBadge tone={tones[state]}>{t(state)}</StateBadge>;
}
