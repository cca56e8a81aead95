"use client";

import { Td, Tr } from "@zea/ui/table";
import { useFormatter, useTranslations } from "next-intl";
import { RowLink } from "@/components/row-link.tsx";
import { useClubTime } from "@/i18n/format.ts";
import type { RequestListed } from "./credit.ts";
import { type RequestFilters, requestsHref } from "./request-filters.ts";
import { RequestMark } from "./request-mark.tsx";

type RequestRowProps = { request: RequestListed; filters: RequestFilters };

/** One request of the list; the whole line opens the drawer. */
export function RequestRow({ request, filters }: RequestRowProps) {
  const t = useTranslations("credit");
  const format = useFormatter();
  const { dayTime } = useClubTime();
  const { id, name, credits, granted, state, requestedAt, dueAt, settledAt, settledByName } = request;
  const settled = state === "OPEN" ? t("until", { date: dayTime(dueAt) }) : settledAt ? dayTime(settledAt) : null;
  return (
    <Tr selected={filters.requestId === id}>
      <Td className="max-w-0 min-w-0">
        <RowLink id={id} href={requestsHref(filters, { requestId: id })}>
          {name}
        </RowLink>
        <span className="block truncate text-fg-3 text-xs max-sm:whitespace-normal">
          {t("asked", { date: dayTime(requestedAt) })}
        </span>
        <span className="block truncate text-fg-3 text-xs max-sm:whitespace-normal md:hidden">{settled}</span>
      </Td>
      <Td className="w-px">
        <RequestMark state={state} />
      </Td>
      <Td className="hidden w-px whitespace-nowrap pl-6 md:table-cell">
        {settled}
        {settledByName ? <span className="block text-fg-3 text-xs">{settledByName}</span> : null}
      </Td>
      <Td numeric className="w-px whitespace-nowrap pl-6">
        {granted !== null && granted !== credits ? t("changed", { asked: credits, granted }) : format.number(credits)}
      </Td>
    </Tr>
  );
}
