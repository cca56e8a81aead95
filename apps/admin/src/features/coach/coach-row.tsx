"use client";

import { Td, Tr } from "@zea/ui/table";
import { useFormatter, useTranslations } from "next-intl";
import { RowLink } from "@/components/row-link.tsx";
import { useMoney } from "@/i18n/money.ts";
import type { CoachListed } from "./coach.ts";
import { CoachStateMark } from "./coach-state-mark.tsx";
import { DocumentMark } from "./document-mark.tsx";

type CoachRowProps = { coach: CoachListed; currency: string; today: string };

/** One coach of the list; the whole line leads to their page. */
export function CoachRow({ coach, currency, today }: CoachRowProps) {
  const t = useTranslations("coach");
  const format = useFormatter();
  const money = useMoney(currency);
  const { id, name, email, state, hourlyRateMinor, bookings, expiresOn } = coach;
  return (
    <Tr>
      <Td className="max-w-0 min-w-0">
        <RowLink id={id} href={{ pathname: `/coaches/${id}`, query: {} }}>
          {name}
        </RowLink>
        <span className="block truncate text-fg-3 text-xs">{email}</span>
      </Td>
      <Td className="w-px">
        <CoachStateMark state={state} />
      </Td>
      <Td numeric className="hidden w-px whitespace-nowrap pl-6 sm:table-cell">
        {hourlyRateMinor === null ? t("noRate") : money(hourlyRateMinor)}
      </Td>
      <Td numeric className="hidden w-px pl-6 sm:table-cell">
        {format.number(bookings)}
      </Td>
      <Td className="hidden w-px pl-6 md:table-cell">
        {expiresOn ? <DocumentMark expiresOn={expiresOn} today={today} /> : null}
      </Td>
    </Tr>
  );
}
