import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge } from "@zea/ui/state-badge";
import type { MailDetails } from "./mail.ts";

const tones = {
  FAILED: "negative",
  DISMISSED: "neutral",
  REQUESTED: "waiting",
  SENT: "positive",
  SKIPPED: "neutral",
} as const;

export function MailBadge({ state }: Pick<MailDetails, "state">) {
  const t = useTranslations("mail.state");
  return <StateBadge tone={tones[state]}>{t(state)}</StateBadge>;
}
