import { getTranslations } from "@zea/shell/get-translations";
import { Link, redirect } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { List } from "@zea/ui/list";
import { Page } from "@zea/ui/page";
import { getLocale } from "next-intl/server";
import { ZoneNote } from "@/components/zone-note.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import { LedgerLine } from "./ledger-line.tsx";
import { RequestCreditsForm } from "./request-credits-form.tsx";
import { RequestNote } from "./request-note.tsx";

const perPage = 25;

/** An athlete's balance, the form to request credits, and the ledger. A page beyond the last redirects to the last. The request keeps `next`, the page to go on to. */
export async function CreditsPage({ page, next }: { page: number; next: string }) {
  const [ledger, request, { packs }, { state }, now, t] = await Promise.all([
    fetchOrNotFound(trpc.credit.ledger.queryOptions({ page })),
    fetchOrNotFound(trpc.credit.latestRequest.queryOptions()),
    fetchOrNotFound(trpc.club.facts.queryOptions()),
    fetchOrNotFound(trpc.profile.get.queryOptions()),
    currentTime(),
    getTranslations("credit"),
  ]);
  const { entries, total } = ledger;
  const last = Math.ceil(total / perPage);
  if (entries.length === 0 && total > 0) {
    return redirect({ href: { pathname: "/credits", query: { page: String(last) } }, locale: await getLocale() });
  }
  const isWaiting = request?.state === "OPEN";
  return (
    <Page width="narrow" title={t("title")}>
      <Balance ledger={ledger} />
      {request ? <RequestNote request={request} now={now} isWithdrawable /> : null}
      {state === "ACTIVE" && !isWaiting ? (
        <Card asChild className="grid gap-3">
          <section id="ask" aria-labelledby="ask-title">
            <h2 id="ask-title" className="text-l">
              {t("requestForm.title")}
            </h2>
            <RequestCreditsForm next={next} packs={packs} />
          </section>
        </Card>
      ) : null}
      <Card asChild className="grid gap-2">
        <section aria-labelledby="ledger">
          <h2 id="ledger" className="text-l">
            {t("ledger.title")}
          </h2>
          {entries.length === 0 ? <p className="text-fg-2 text-ms">{t("ledger.none")}</p> : null}
          <List>
            {entries.map((entry) => (
              <LedgerLine key={entry.id} entry={entry} />
            ))}
          </List>
          {total > perPage ? <LedgerPager page={page} last={last} /> : null}
        </section>
      </Card>
      <ZoneNote at={now} />
    </Page>
  );
}

type BalanceProps = { ledger: { balance: number; nextExpiry: { credits: number; expiresAt: Date } | null } };

async function Balance({ ledger: { balance, nextExpiry } }: BalanceProps) {
  const t = await getTranslations("credit");
  return (
    <div className="grid gap-0.5">
      <LargeFigure size="xl">{t("count", { count: balance })}</LargeFigure>
      {nextExpiry ? <Expiry credits={nextExpiry.credits} expiresAt={nextExpiry.expiresAt} t={t} /> : null}
    </div>
  );
}

type Translate = Awaited<ReturnType<typeof getTranslations<"credit">>>;

function Expiry({ credits, expiresAt, t }: { credits: number; expiresAt: Date; t: Translate }) {
  const { longDay } = useFormat();
  return <p className="text-fg-2 text-ms">{t("nextExpiry", { count: credits, date: longDay(expiresAt) })}</p>;
}

async function LedgerPager({ page, last }: { page: number; last: number }) {
  const t = await getTranslations("credit.ledger");
  const to = (other: number) => ({ pathname: "/credits", query: { page: String(other) } });
  return (
    <nav aria-label={t("pages")} className="flex justify-between gap-3">
      {page > 1 ? (
        <Button asChild variant="ghost">
          <Link href={to(page - 1)}>{t("newer")}</Link>
        </Button>
      ) : (
        <span />
      )}
      {page < last ? (
        <Button asChild variant="ghost">
          <Link href={to(page + 1)}>{t("older")}</Link>
        </Button>
      ) : null}
    </nav>
  );
}
