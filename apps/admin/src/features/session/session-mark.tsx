"use client";

import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { SessionShown } from "./session.ts";

const tones = {
  REQUESTED: "waiting",
  CONFIRMED: "positive",
  REJECTED: "neutral",
  CANCELLED: "neutral",
  COMPLETED: "neutral",
  NO_SHOW: "negative",
} as const;

/** The state of a session in its word. */
export function SessionMark({ status }: { status: SessionShown["status"] }) {
  const t = useTranslations("session.status");
  return <StateMark tone={tones[status]}>{t(status)}</StateMark>;
}
