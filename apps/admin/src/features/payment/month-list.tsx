"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { ListView } from "@/components/list-view.tsx";
import { RowLink } from "@/components/row-link.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { MonthRow } from "./payment.ts";
import { PaymentBadge, paymentStatus } from "./payment-badge.tsx";
import { monthHref } from "./payment-url-state.ts";

/** The months with something to pay, latest first. */
export function MonthList() {
  const t = useTranslations("payment");
  const { monthTitle, duration, money } = useFormat();
  const missingOf = useMissing();
  const { data } = useSuspenseQuery(useTRPC().payment.months.queryOptions());
  return (
    <ListView
      columns={[
        {
          label: t("columns.month"),
          width: "auto",
          cell: (month) => (
            <>
              <RowLink id={month.month} href={monthHref(month.month)}>
                {monthTitle(month.month)}
              </RowLink>
              <span className="block text-fg-3 text-xs md:hidden">{missingOf(month).join(" · ")}</span>
            </>
          ),
        },
        {
          label: t("columns.state"),
          className: "pl-4",
          cell: (month) => <PaymentBadge state={paymentStatus(month, !month.isCurrent)} />,
        },
        {
          label: t("columns.missing"),
          width: "auto",
          visibleFrom: "md",
          className: "pl-6",
          cellClassName: "text-fg-2 text-s",
          cell: (month) => missingOf(month).join(" · "),
        },
        {
          label: t("columns.hours"),
          numeric: true,
          visibleFrom: "sm",
          className: "whitespace-nowrap pl-6",
          cell: ({ minutes }) => duration(minutes),
        },
        {
          label: t("columns.amount"),
          numeric: true,
          className: "pl-4",
          cellClassName: "font-semibold",
          cell: ({ amountMinor }) => money(amountMinor),
        },
      ]}
      rows={data.months}
      keyOf={({ month }) => month}
      empty={{
        title: t("empty.title"),
        text: t("empty.text"),
        action: { label: t("empty.action"), href: { pathname: "/calendar", query: {} } },
      }}
    />
  );
}

/** What has to happen before a month is paid, the next step first. */
function useMissing(): (month: MonthRow) => string[] {
  const t = useTranslations("payment.missing");
  const { time } = useFormat();
  const nextStep = ({ state, reviewDueAt, isCurrent, openStatements }: MonthRow) => {
    if (state === "DRAFT") return reviewDueAt ? t("due", { time: time(reviewDueAt) }) : t("review");
    if (state === "REVIEWED") return openStatements > 0 ? t("open", { count: openStatements }) : t("close");
    return isCurrent ? null : t("draft");
  };
  return (month) => {
    const { state, openDisputes, unrecorded, withoutRate } = month;
    const disputes = openDisputes > 0 ? t("disputes", { count: openDisputes }) : null;
    if (state === "CLOSED") return [disputes ?? t("none")];
    const all = [
      nextStep(month),
      disputes,
      unrecorded > 0 ? t("unrecorded", { count: unrecorded }) : null,
      withoutRate > 0 ? t("withoutRate", { count: withoutRate }) : null,
    ].filter((one) => one !== null);
    return all.length > 0 ? all : [t("none")];
  };
}
