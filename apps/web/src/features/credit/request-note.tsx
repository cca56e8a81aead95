import { textIn } from "@zea/format/localized-text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { useLocale } from "next-intl";
import type { CreditRequest } from "./credit.ts";
import { WithdrawRequest } from "./withdraw-request.tsx";

const tones = {
  OPEN: "waiting",
  APPROVED: "positive",
  REFUSED: "attention",
  EXPIRED: "attention",
  WITHDRAWN: "neutral",
} as const;
const oneDay = 86_400_000;
const newsDays = 7;

type RequestNoteProps = { request: CreditRequest; now: Date; isWithdrawable?: boolean };

const noteId = "credit-request";

/** The state of a credit request, with the way back to the slot that it was for; an outcome is shown for a week. */
export function RequestNote({ request, now, isWithdrawable = false }: RequestNoteProps) {
  const t = useTranslations("credit.request");
  const { dayTime, money } = useFormat();
  const locale = useLocale();
  const { pack, priceMinor } = request;
  const { id, state, credits, granted, dueAt, settledAt, reason, next } = request;
  if (settledAt && now.getTime() - settledAt.getTime() > newsDays * oneDay) return null;
  return (
    <Banner tone={tones[state]} title={t(`title.${state}`)} role="status" id={noteId} tabIndex={-1}>
      {t(`text.${state}`, { credits, granted: granted ?? credits, until: dayTime(dueAt) })}
      {pack && priceMinor !== null && state === "OPEN" ? (
        <span className="mt-1 block">{t("pack", { name: textIn(pack.name, locale), price: money(priceMinor) })}</span>
      ) : null}
      {reason ? <q className="mt-1 block wrap-anywhere">{reason}</q> : null}
      {isWithdrawable && state === "OPEN" ? <WithdrawRequest requestId={id} noteId={noteId} /> : null}
      {next && (state === "OPEN" || state === "APPROVED") ? (
        <Button asChild size="s" variant={state === "OPEN" ? "ghost" : "primary"} className="mt-3 flex w-fit">
          <Link href={next}>{t(`chosen.${state}`)}</Link>
        </Button>
      ) : null}
    </Banner>
  );
}
