"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import type { SessionDetails } from "./session.ts";

const tones = {
  REQUESTED: "waiting",
  CONFIRMED: "positive",
  REJECTED: "neutral",
  CANCELLED: "neutral",
  COMPLETED: "neutral",
  NO_SHOW: "negative",
} as const;

export function SessionBadge({ status }: { status: SessionDetails["status"] }) {
  const t = useTranslations("session.status");
  return <StateBadge tone={tones[status]}>{t(status)}</StateBadge>;
}
