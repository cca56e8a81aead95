"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import { documentState } from "./coach.ts";

const tones = { expired: "negative", soon: "attention", valid: "neutral" } as const;

/** Until when a document is valid, or since when it has expired. */
export function DocumentBadge({ expiresOn, today }: { expiresOn: string; today: string }) {
  const t = useTranslations("coach.document");
  const { date } = useFormat();
  const state = documentState(expiresOn, today);
  return <StateBadge tone={tones[state]}>{t(state, { date: date(expiresOn) })}</StateBadge>;
}
