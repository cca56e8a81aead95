"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import { StateBadge } from "@zea/ui/state-badge";
import { Td, Tr } from "@zea/ui/table";
import { ChevronRight } from "lucide-react";
import { RowLink } from "@/components/row-link.tsx";
import type { CoachLines, PaymentLine, PaymentMonth } from "@/features/payment/payment.ts";
import { monthHref, type PaymentPanel } from "@/features/payment/payment-url-state.ts";
import { StatementBadge } from "@/features/payment-statements/statement-badge.tsx";

type CoachGroupProps = {
  coach: CoachLines;
  data: PaymentMonth;
  panel: PaymentPanel;
  isOpen: boolean;
  toggle: () => void;
};

/** A coach's sums, expandable to the lines. */
export function CoachGroup({ coach, data, panel, isOpen, toggle }: CoachGroupProps) {
  const t = useTranslations("payment");
  const { money, duration } = useFormat();
  const { name, lines, sessions, minutes, amountMinor, statement } = coach;
  return (
    <tbody>
      <tr className="relative font-semibold *:border-line *:border-t hover:bg-surface-2">
        <Td className="w-full max-w-0">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={toggle}
            className="flex w-full min-w-0 items-center gap-2 rounded-s text-left after:absolute after:inset-0"
          >
            <ChevronRight
              aria-hidden
              className={cn("size-[18px] shrink-0 text-fg-3 transition-transform", isOpen && "rotate-90")}
            />
            <span className="grid min-w-0">
              <span className="truncate">{name}</span>
              <span className="truncate font-normal text-fg-3 text-xs">
                {t("lines.count", { count: lines.length })}
              </span>
            </span>
            {statement ? <StatementBadge state={statement.state} className="ml-2 max-md:hidden" /> : null}
          </button>
        </Td>
        <Numbers sessions={sessions} minutes={minutes} hours={duration(minutes)} amount={money(amountMinor)} />
      </tr>
      {isOpen ? lines.map((line) => <LineRow key={line.key} line={line} data={data} panel={panel} />) : null}
    </tbody>
  );
}

type NumbersProps = {
  sessions: number | null;
  minutes: number | null;
  hours: string;
  amount: string;
  isStruck?: boolean;
};

/** For an adjustment, which has no sessions and no time. */
const none = "–";

function Numbers({ sessions, minutes, hours, amount, isStruck = false }: NumbersProps) {
  const { groupedNumber } = useFormat();
  const classes = cn("whitespace-nowrap tabular-nums", isStruck && "text-fg-3 line-through");
  return (
    <>
      <Td numeric className={cn("hidden sm:table-cell", classes)}>
        {sessions === null ? none : groupedNumber(sessions)}
      </Td>
      <Td numeric className={cn("hidden md:table-cell", classes)}>
        {minutes === null ? none : groupedNumber(minutes)}
      </Td>
      <Td numeric className={classes}>
        {hours}
      </Td>
      <Td numeric className={classes}>
        {amount}
      </Td>
    </>
  );
}

type LineRowProps = { line: PaymentLine; data: PaymentMonth; panel: PaymentPanel };

function LineRow({ line, data, panel }: LineRowProps) {
  const t = useTranslations("payment");
  const { money, week, month, duration, signedMoney } = useFormat();
  const { id, kind, answer, disputes, isCut, isStruck, struckReason, sessionCount, minutes, amountMinor } = line;
  const isAdjustment = kind === "ADJUSTMENT";
  return (
    <Tr selected={id !== null && panel.lineId === id}>
      <Td className="w-full max-w-0 pl-10 first:pl-10">
        <span className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-1">
          {id ? (
            <RowLink id={id} href={monthHref(data.month, { lineId: id })}>
              <span className="font-medium">{week(line)}</span>
            </RowLink>
          ) : (
            <span>{week(line)}</span>
          )}
          {isStruck ? <StateBadge tone="negative">{t("kind.STRUCK")}</StateBadge> : null}
          {kind === "SESSIONS" ? null : (
            <StateBadge tone={kind === "LATE" ? "attention" : "neutral"}>{t(`kind.${kind}`)}</StateBadge>
          )}
          {isStruck ? (
            <StateBadge tone={answer ? "neutral" : "attention"}>
              {t(answer ? `dispute.kinds.${answer.kind}` : "dispute.open")}
            </StateBadge>
          ) : null}
          {disputes.map((one) => (
            <StateBadge key={one.lineId} tone="attention">
              {t("kind.DISPUTED", { month: month(one.month) })}
            </StateBadge>
          ))}
        </span>
        {isCut ? <span className="block text-fg-3 text-xs">{t("week.cut")}</span> : null}
        {struckReason ? (
          <span className="block wrap-anywhere text-fg-2 text-xs">{t("struckReason", { reason: struckReason })}</span>
        ) : null}
      </Td>
      <Numbers
        isStruck={isStruck}
        sessions={isAdjustment ? null : sessionCount}
        minutes={isAdjustment ? null : minutes}
        hours={isAdjustment ? none : duration(minutes)}
        amount={isAdjustment ? signedMoney(amountMinor) : money(amountMinor)}
      />
    </Tr>
  );
}
