import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import type { CreditRequest } from "./credit.ts";

const tones = { OPEN: "waiting", APPROVED: "positive", REFUSED: "attention", EXPIRED: "attention" } as const;
const oneDay = 86_400_000;
const newsDays = 7;

/** The state of a credit request; an outcome is shown for a week. */
export function RequestNote({ request, now }: { request: CreditRequest; now: Date }) {
  const t = useTranslations("credit.request");
  const { dayTime } = useFormat();
  const { state, credits, granted, dueAt, settledAt, reason } = request;
  if (settledAt && now.getTime() - settledAt.getTime() > newsDays * oneDay) return null;
  return (
    <Banner tone={tones[state]} title={t(`title.${state}`)} role="status">
      {t(`text.${state}`, { credits, granted: granted ?? credits, until: dayTime(dueAt) })}
      {reason ? <q className="mt-1 block break-words">{reason}</q> : null}
    </Banner>
  );
}
