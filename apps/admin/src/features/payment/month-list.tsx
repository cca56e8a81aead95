"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { Table, Td, Th, Tr } from "@zea/ui/table";
import { useTranslations } from "next-intl";
import { RowLink } from "@/components/row-link.tsx";
import { useMoney } from "@/i18n/money.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { MonthListed } from "./payment.ts";
import { monthHref } from "./payment-address.ts";
import { PaymentMark, paymentStatus } from "./payment-mark.tsx";
import { usePaymentFormatters } from "./use-payment-formatters.ts";

/** The months of the payroll, latest first: their state, what they pay and what they lack. */
export function MonthList() {
  const t = useTranslations("payment");
  const { data } = useSuspenseQuery(useTRPC().payment.months.queryOptions());
  if (data.months.length === 0) {
    const bookings = (
      <Button asChild variant="ghost">
        <Link href="/calendar">{t("empty.action")}</Link>
      </Button>
    );
    return <EmptyState art="list" title={t("empty.title")} text={t("empty.text")} action={bookings} />;
  }
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("columns.month")}</Th>
          <Th className="pl-4">{t("columns.state")}</Th>
          <Th className="hidden pl-6 md:table-cell">{t("columns.missing")}</Th>
          <Th numeric className="hidden whitespace-nowrap pl-6 sm:table-cell">
            {t("columns.hours")}
          </Th>
          <Th numeric className="pl-4">
            {t("columns.amount")}
          </Th>
        </tr>
      </thead>
      <tbody>
        {data.months.map((month) => (
          <MonthRow key={month.month} month={month} currency={data.currency} />
        ))}
      </tbody>
    </Table>
  );
}

function MonthRow({ month, currency }: { month: MonthListed; currency: string }) {
  const formatters = usePaymentFormatters();
  const money = useMoney(currency);
  const missing = useMissing(month);
  return (
    <Tr>
      <Td>
        <RowLink id={month.month} href={monthHref(month.month)}>
          {formatters.monthTitle(month.month)}
        </RowLink>
        <span className="block text-fg-3 text-xs md:hidden">{missing.join(" · ")}</span>
      </Td>
      <Td className="w-px pl-4">
        <PaymentMark state={paymentStatus(month.state, !month.isCurrent)} />
      </Td>
      <Td className="hidden pl-6 text-fg-2 text-s md:table-cell">{missing.join(" · ")}</Td>
      <Td numeric className="hidden w-px whitespace-nowrap pl-6 sm:table-cell">
        {formatters.hours(month.minutes)}
      </Td>
      <Td numeric className="w-px whitespace-nowrap pl-4 font-semibold">
        {money(month.amountMinor)}
      </Td>
    </Tr>
  );
}

/** What is to be done before a month is paid, the next deed first. */
function useMissing({ state, isCurrent, openStatements, unrecorded, withoutRate }: MonthListed): string[] {
  const t = useTranslations("payment.missing");
  if (state === "CLOSED") return [t("none")];
  const mutation = state === null ? (isCurrent ? null : t("draft")) : state === "DRAFT" ? t("review") : null;
  const answers =
    state === "REVIEWED" ? (openStatements > 0 ? t("open", { count: openStatements }) : t("close")) : null;
  const all = [
    mutation,
    answers,
    unrecorded > 0 ? t("unrecorded", { count: unrecorded }) : null,
    withoutRate > 0 ? t("withoutRate", { count: withoutRate }) : null,
  ].filter((one) => one !== null);
  return all.length > 0 ? all : [t("none")];
}
