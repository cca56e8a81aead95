"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { Page } from "@zea/ui/page";
import { Score } from "@zea/ui/score";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { ListNone } from "@/components/list-frame.tsx";
import { Pagination } from "@/components/pagination.tsx";
import { RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { CountedRows } from "./analytics.ts";
import { periodHref } from "./period-address.ts";
import { type RowsAddress, rowsHref } from "./rows-address.ts";
import { useAnalyticsFormatters } from "./use-analytics-formatters.ts";
import { useRowLines } from "./use-row-lines.tsx";
import { useRowsSummary } from "./use-rows-summary.ts";
import { useRowsTitle } from "./use-rows-title.ts";

/** The rows behind a number: what they add up to, what the number means, and each of them with its way on. */
export function RowsView({ address }: { address: RowsAddress }) {
  const t = useTranslations("analytics");
  const { data: found } = useSuspenseQuery(useTRPC().analytics.rows.queryOptions(address));
  const { range } = useAnalyticsFormatters();
  const { score, text } = useRowsSummary(address, found);
  const title = useRowsTitle(address, "coach" in found ? found.coach : null);
  const { number, page } = address;
  const back = (
    <Link href={periodHref(address)} className="-my-3 inline-block rounded-s py-3 underline-offset-4 hover:underline">
      {t("title")}
    </Link>
  );
  return (
    <Page kicker={back} title={<span className="inline-block first-letter:uppercase">{title}</span>} width="wide">
      <section aria-label={t("rows.total")} className="-mt-2 grid gap-1.5">
        <Score size="l">{score}</Score>
        <p className="text-fg-2">{t("rows.made", { text, range: range(found.range) })}</p>
        <p className="max-w-[70ch] text-fg-3 text-s">{t(definitions[number])}</p>
      </section>
      {found.rows.length > 0 ? (
        <>
          <RowsTable found={found} title={title} />
          <Pagination
            page={page}
            shown={found.rows.length}
            total={found.count}
            hrefOf={(to) => rowsHref({ ...address, page: to })}
          />
        </>
      ) : (
        <NoRows address={address} isBeyond={found.count > 0} />
      )}
    </Page>
  );
}

const definitions = {
  income: "numbers.income.text",
  sessions: "numbers.sessions.text",
  hours: "numbers.hours.text",
  athletes: "numbers.athletes.text",
  noShows: "numbers.noShows.text",
  cancelled: "numbers.cancelled.text",
  sold: "numbers.sold.text",
  outstanding: "numbers.outstanding.text",
  rating: "numbers.rating.text",
  bookings: "rows.bookingsText",
  newcomers: "funnel.text",
} as const;

function RowsTable({ found, title }: { found: CountedRows; title: string }) {
  const t = useTranslations("analytics.rows.columns");
  const { columns, lines } = useRowLines(found);
  const { about, when, value } = columns;
  return (
    <Table>
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          <Th>{t("athlete")}</Th>
          {about ? <Th className="hidden pl-4 md:table-cell">{about}</Th> : null}
          {when ? <Th className="hidden pl-4 sm:table-cell">{when}</Th> : null}
          <Th numeric className="pl-4">
            {value}
          </Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Tr key={line.key}>
            <Td className="max-w-0 min-w-0">
              <RowLink id={line.key} href={line.href}>
                {line.name}
              </RowLink>
              {line.about ? <span className="block truncate text-fg-3 text-xs md:hidden">{line.about}</span> : null}
              {line.when ? <span className="block truncate text-fg-3 text-xs sm:hidden">{line.when}</span> : null}
            </Td>
            {about ? <Td className="hidden max-w-0 truncate pl-4 md:table-cell">{line.about}</Td> : null}
            {when ? <Td className="hidden w-px whitespace-nowrap pl-4 sm:table-cell">{line.when}</Td> : null}
            <Td numeric className="w-px whitespace-nowrap pl-4">
              {line.value}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function NoRows({ address, isBeyond }: { address: RowsAddress; isBeyond: boolean }) {
  const t = useTranslations("analytics.rows.none");
  return (
    <ListNone
      title={t(isBeyond ? "beyond" : "title")}
      text={t(isBeyond ? "beyondText" : "text")}
      link={{
        label: t(isBeyond ? "first" : "back"),
        href: isBeyond ? rowsHref({ ...address, page: 1 }) : periodHref(address),
      }}
    />
  );
}
