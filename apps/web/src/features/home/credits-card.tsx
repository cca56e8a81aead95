import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import type { CreditRequest } from "@/features/credit/credit.ts";
import { RequestNote } from "@/features/credit/request-note.tsx";

type CreditsCardProps = {
  balance: number;
  nextExpiry: { credits: number; expiresAt: Date } | null;
  canBook: boolean;
  request: CreditRequest | null;
  now: Date;
};

/** The balance, the next expiry and the latest credit request, with links to request more and to the ledger. */
export function CreditsCard({ balance, nextExpiry, canBook, request, now }: CreditsCardProps) {
  const t = useTranslations("home.credits");
  const { day } = useFormat();
  const isWaiting = request?.state === "OPEN";
  return (
    <Card className="grid gap-3">
      <div className="flex items-center justify-between gap-3">
        <span className="grid gap-0.5">
          <span className="text-fg-3 text-xs">{t("title")}</span>
          <LargeFigure>{balance}</LargeFigure>
        </span>
        {balance > 0 && canBook ? (
          <Button asChild variant="ghost">
            <Link href="/coaches">{t("book")}</Link>
          </Button>
        ) : null}
      </div>
      {nextExpiry ? (
        <p className="text-fg-3 text-xs">
          {t("expiry", { credits: nextExpiry.credits, date: day(nextExpiry.expiresAt) })}
        </p>
      ) : null}
      {balance === 0 && canBook && !isWaiting ? <p className="text-fg-2 text-ms">{t("none")}</p> : null}
      {request ? <RequestNote request={request} now={now} /> : null}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {canBook && !isWaiting ? (
          <Button asChild variant={balance === 0 ? "primary" : "ghost"}>
            <Link href="/credits#ask">{t("ask")}</Link>
          </Button>
        ) : null}
        <Link href="/credits" className="rounded-s py-2.5 text-fg-2 text-ms underline underline-offset-4">
          {t("ledger")}
        </Link>
      </div>
    </Card>
  );
}
