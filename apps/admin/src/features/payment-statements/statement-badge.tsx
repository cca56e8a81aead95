import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge, type Tone } from "@zea/ui/state-badge";
import type { Statement } from "@/features/payment/payment.ts";

const tones: Record<Statement["state"], Tone> = {
  OPEN: "waiting",
  ACCEPTED: "positive",
  SILENT: "positive",
  DISPUTED: "attention",
  CLOSED_UNANSWERED: "neutral",
};

export function StatementBadge({ state, className }: { state: Statement["state"]; className?: string }) {
  const t = useTranslations("payment.statements");
  return (
    <StateBadge tone={tones[state]} className={className}>
      {t(state)}
    </StateBadge>
  );
}
