"use client";

import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { RequestRow } from "./credit.ts";

const tones = { OPEN: "attention", APPROVED: "positive", REFUSED: "negative", EXPIRED: "neutral" } as const;

export function RequestMark({ state }: { state: RequestRow["state"] }) {
  const t = useTranslations("credit.state");
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
