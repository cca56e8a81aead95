import { StateMark, type Tone } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { Statement } from "./statement.ts";

const tones: Record<Statement["state"], Tone> = {
  OPEN: "attention",
  ACCEPTED: "positive",
  SILENT: "positive",
  DISPUTED: "waiting",
  CLOSED_UNANSWERED: "neutral",
};

export function StatementMark({ state, onDark }: { state: Statement["state"]; onDark?: boolean }) {
  const t = useTranslations("payment.statement.state");
  return (
    <StateMark tone={tones[state]} onDark={onDark}>
      {t(state)}
    </StateMark>
  );
}
