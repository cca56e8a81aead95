"use client";

import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Dock } from "@zea/ui/dock";
import { Segmented } from "@zea/ui/segmented";
import { CalendarSkeleton } from "@zea/ui/skeleton";
import dynamic from "next/dynamic";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { ZoneNote } from "@/components/zone-note.tsx";
import { confirmPath } from "@/features/booking/confirm-path.ts";
import type { Coach } from "@/features/coach/coach.ts";
import { CreditShortage } from "@/features/credit/credit-shortage.tsx";
import { SlotList } from "./slot-list.tsx";
import { MonthFailure, NoHours, SlotsSkeleton } from "./slot-states.tsx";
import { type Choice, useSlotChoice } from "./use-slot-choice.ts";

const MonthCalendar = dynamic(() => import("./month-calendar.tsx").then((module) => module.MonthCalendar), {
  loading: () => <CalendarSkeleton />,
});

type SlotPickerProps = {
  coachId: string;
  sessionTypes: Coach["sessionTypes"];
  initial: Choice;
  /** What an athlete has to pay with; null for anyone else. */
  wallet: Wallet | null;
};

type Wallet = { balance: number; request: ComponentProps<typeof CreditShortage>["request"] };

/** Picks session type, day and slot, and links to the confirmation. */
export function SlotPicker({ coachId, sessionTypes, initial, wallet }: SlotPickerProps) {
  const t = useTranslations("slot");
  const locale = useLocale();
  const { custom, duration } = useFormat();
  const choice = useSlotChoice(coachId, initial);
  const { type, day, slot, query } = choice;
  const sessionType = sessionTypes.find(({ id }) => id === type) ?? sessionTypes[0]!;
  const isShort = wallet !== null && wallet.balance < sessionType.credits;
  const dayName = day
    ? capitalise(
        t("dayNumber", {
          weekday: custom(day.date, { weekday: "long" }),
          day: custom(day.date, { day: "numeric" }),
        }),
      )
    : null;
  return (
    <div className="grid lg:grid-cols-[minmax(0,1fr)_minmax(280px,340px)] lg:divide-x lg:divide-line">
      <section aria-label={t("chooseDay")} className="grid content-start gap-5 p-[18px] sm:p-7">
        {sessionTypes.length > 1 ? (
          <Segmented
            aria-label={t("chooseType")}
            value={type}
            onValueChange={choice.chooseType}
            options={sessionTypes.map(({ id, name, minutes }) => ({
              value: id,
              label: t("type", { name: textIn(name, locale), duration: duration(minutes) }),
            }))}
          />
        ) : null}
        {wallet && isShort ? <CreditShortage {...wallet} credits={sessionType.credits} /> : null}
        <MonthCalendar
          month={choice.month}
          data={query.data}
          selected={day?.date ?? null}
          onMonth={choice.chooseMonth}
          onDay={choice.chooseDay}
        />
        <p className="text-fg-3 text-xs">{t("lineMeans")}</p>
      </section>
      <section aria-label={t("chooseHour")} className="grid content-start gap-4 p-[18px] pt-0 sm:p-7 sm:pt-0 lg:pt-7">
        {query.isError ? <MonthFailure onRetry={() => query.refetch()} isPending={query.isFetching} /> : null}
        {query.isPending ? <SlotsSkeleton /> : null}
        {query.data && !day ? <NoHours /> : null}
        {day && dayName ? (
          <>
            <header className="flex items-baseline justify-between gap-3" aria-live="polite">
              <h2 className="text-l">{dayName}</h2>
              <span className="text-fg-3 text-xs">{t("free", { count: day.slots.length })}</span>
            </header>
            <SlotList label={dayName} slots={day.slots} selected={slot} onSelect={choice.chooseSlot} />
            <ZoneNote at={day.slots[0]!} />
          </>
        ) : null}
        {slot ? <ChosenSlot coachId={coachId} slot={slot} type={sessionType} wallet={wallet} /> : null}
      </section>
    </div>
  );
}

type ChosenSlotProps = { coachId: string; slot: Date; type: Coach["sessionTypes"][number]; wallet: Wallet | null };

function ChosenSlot({ coachId, slot, type, wallet }: ChosenSlotProps) {
  const t = useTranslations("slot");
  const { dayTime } = useFormat();
  const shortage = useTranslations("slot.shortage");
  const remaining = wallet && wallet.balance - type.credits;
  const isShort = remaining !== null && remaining < 0;
  const isAsked = wallet?.request?.state === "OPEN";
  const next = confirmPath({ coachId, sessionTypeId: type.id, startsAt: slot });
  const note =
    remaining === null
      ? t("costs", { credits: type.credits })
      : remaining >= 0
        ? t("remain", { credits: type.credits, left: remaining })
        : t("tooFew", { credits: type.credits, balance: wallet?.balance ?? 0 });
  return (
    <div data-dock>
      <Dock note={note} className="lg:pt-2 [&>div:first-child>*]:flex-1">
        <Button asChild variant="accent" size="l">
          {isShort ? (
            <Link href={isAsked ? "/credits" : { pathname: "/credits", query: { next }, hash: "ask" }}>
              {shortage(isAsked ? "see" : "ask")}
            </Link>
          ) : (
            <Link href={next}>{t("go", { slot: dayTime(slot) })}</Link>
          )}
        </Button>
      </Dock>
    </div>
  );
}
