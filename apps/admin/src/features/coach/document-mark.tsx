"use client";

import { useFormat } from "@zea/shell/use-format";
import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import { documentState } from "./coach.ts";

const tones = { expired: "negative", soon: "attention", valid: "neutral" } as const;

/** Until when a document is valid, or since when it has expired. */
export function DocumentMark({ expiresOn, today }: { expiresOn: string; today: string }) {
  const t = useTranslations("coach.document");
  const { date } = useFormat();
  const state = documentState(expiresOn, today);
  return <StateMark tone={tones[state]}>{t(state, { date: date(expiresOn) })}</StateMark>;
}
