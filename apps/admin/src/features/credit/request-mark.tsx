"use client";

import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { RequestListed } from "./credit.ts";

const tones = { OPEN: "attention", APPROVED: "positive", REFUSED: "negative", EXPIRED: "neutral" } as const;

/** The state of a request, in its word. */
export function RequestMark({ state }: { state: RequestListed["state"] }) {
  const t = useTranslations("credit.state");
  return <StateMark tone={tones[state]}>{t(state)}</StateMark>;
}
