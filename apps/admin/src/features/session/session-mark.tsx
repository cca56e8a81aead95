"use client";

import { StateMark } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { SessionDetails } from "./session.ts";

const tones = {
  REQUESTED: "waiting",
  CONFIRMED: "positive",
  REJECTED: "neutral",
  CANCELLED: "neutral",
  COMPLETED: "neutral",
  NO_SHOW: "negative",
} as const;

export function SessionMark({ status }: { status: SessionDetails["status"] }) {
  const t = useTranslations("session.status");
  return <StateMark tone={tones[status]}>{t(status)}</StateMark>;
}
