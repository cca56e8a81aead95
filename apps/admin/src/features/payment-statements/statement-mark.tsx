import { StateMark, type Tone } from "@zea/ui/state-mark";
import { useTranslations } from "next-intl";
import type { Statement } from "@/features/payment/payment.ts";

const tones: Record<Statement["state"], Tone> = {
  OPEN: "waiting",
  ACCEPTED: "positive",
  SILENT: "positive",
  DISPUTED: "attention",
  CLOSED_UNANSWERED: "neutral",
};

export function StatementMark({ state, className }: { state: Statement["state"]; className?: string }) {
  const t = useTranslations("payment.statements");
  return (
    <StateMark tone={tones[state]} className={className}>
      {t(state)}
    </StateMark>
  );
}
