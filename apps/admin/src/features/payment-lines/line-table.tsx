"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Input } from "@zea/ui/input";
import { Table, Td, Th } from "@zea/ui/table";
import { useState } from "react";
import { type CoachLines, linesByCoach, type PaymentMonth, sumLines } from "@/features/payment/payment.ts";
import type { PaymentPanel } from "@/features/payment/payment-url-state.ts";
import { CoachGroup } from "./coach-group.tsx";

/** Above this number of coaches there is a search field. */
const many = 12;

/** The month's lines under their coaches, with totals. */
export function LineTable({ data, panel }: { data: PaymentMonth; panel: PaymentPanel }) {
  const t = useTranslations("payment.lines");
  const { money, signedMoney, duration, groupedNumber } = useFormat();
  const coaches = linesByCoach(data);
  const [opened, setOpened] = useState(() => initiallyOpen(coaches, panel));
  const [search, setSearch] = useState("");
  if (coaches.length === 0) return <p className="text-fg-2">{t("empty")}</p>;
  const shown = coaches.filter(({ name }) => name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase()));
  const isAllOpen = opened.size === coaches.length;
  const toggle = (coachId: string) => {
    const next = new Set(opened);
    if (!next.delete(coachId)) next.add(coachId);
    setOpened(next);
  };
  const total = sumLines(coaches.flatMap(({ lines }) => lines));
  // a stored report has them among its lines
  const pendingMinor = data.preview?.totals.adjustmentsMinor ?? 0;
  return (
    <section className="grid gap-2" aria-labelledby="lines">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="lines" className="text-l">
          {t("title")}
        </h2>
        <span className="flex flex-wrap items-center gap-2.5">
          {coaches.length > many ? (
            <Input
              type="search"
              aria-label={t("find")}
              placeholder={t("find")}
              className="h-11 w-56"
              value={search}
              onChange={({ target }) => setSearch(target.value)}
            />
          ) : null}
          <Button
            variant="ghost"
            size="s"
            onClick={() => setOpened(new Set(isAllOpen ? [] : coaches.map(({ coachId }) => coachId)))}
          >
            {t(isAllOpen ? "closeAll" : "openAll")}
          </Button>
        </span>
      </div>
      <Table>
        <thead>
          <tr>
            <Th>{t("coach")}</Th>
            <Th numeric className="hidden sm:table-cell">
              {t("sessions")}
            </Th>
            <Th numeric className="hidden md:table-cell">
              {t("minutes")}
            </Th>
            <Th numeric>{t("hours")}</Th>
            <Th numeric>{t("amount")}</Th>
          </tr>
        </thead>
        {shown.map((coach) => (
          <CoachGroup
            key={coach.coachId}
            coach={coach}
            data={data}
            panel={panel}
            isOpen={opened.has(coach.coachId)}
            toggle={() => toggle(coach.coachId)}
          />
        ))}
        <tfoot>
          {shown.length === 0 ? (
            <tr>
              <Td colSpan={5} className="text-fg-2">
                {t("none")}
              </Td>
            </tr>
          ) : null}
          {pendingMinor === 0 ? null : (
            <tr className="*:border-line *:border-t">
              <Td>{t("adjustments")}</Td>
              <Td className="hidden sm:table-cell" />
              <Td className="hidden md:table-cell" />
              <Td />
              <Td numeric className="whitespace-nowrap">
                {signedMoney(pendingMinor)}
              </Td>
            </tr>
          )}
          <tr className="font-bold *:border-line-strong *:border-t-2">
            <Td>{t("total")}</Td>
            <Td numeric className="hidden sm:table-cell">
              {groupedNumber(total.sessions)}
            </Td>
            <Td numeric className="hidden md:table-cell">
              {groupedNumber(total.minutes)}
            </Td>
            <Td numeric className="whitespace-nowrap">
              {duration(total.minutes)}
            </Td>
            <Td numeric className="whitespace-nowrap">
              {money(total.amountMinor + pendingMinor)}
            </Td>
          </tr>
        </tfoot>
      </Table>
    </section>
  );
}

/** Up to three coaches all start expanded; otherwise only the one whose line is open in the drawer. */
function initiallyOpen(coaches: CoachLines[], { lineId }: PaymentPanel): Set<string> {
  const open = coaches.filter(
    ({ lines }) => coaches.length <= 3 || lines.some(({ id }) => id !== null && id === lineId),
  );
  return new Set(open.map(({ coachId }) => coachId));
}
