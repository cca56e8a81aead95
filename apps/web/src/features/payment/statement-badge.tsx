import { useTranslations } from "@zea/shell/use-translations";
import { StateBadge, type Tone } from "@zea/ui/state-badge";
import type { Statement } from "./statement.ts";

const tones: Record<Statement["state"], Tone> = {
  OPEN: "attention",
  ACCEPTED: "positive",
  SILENT: "positive",
  DISPUTED: "waiting",
  CLOSED_UNANSWERED: "neutral",
};

export function StatementBadge({ state, onDark }: { state: Statement["state"]; onDark?: boolean }) {
  const t = useTranslations("payment.statement.state");
  return (
    <StateBadge tone={tones[state]} onDark={onDark}>
      {t(state)}
    </StateBadge>
  );
}
