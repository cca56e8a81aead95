"use client";

import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { useLocale } from "next-intl";
import { useEffect, useRef } from "react";
import type { UncoveredBooking } from "./availability-values.ts";

/** The bookings that a change leaves outside the hours. They stay as they are; each is linked. */
export function UncoveredBookings({ uncovered }: { uncovered: UncoveredBooking[] }) {
  const t = useTranslations("availability.affected");
  const club = useFormat();
  const locale = useLocale();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (uncovered.length > 0) box.current?.focus();
  }, [uncovered]);
  if (uncovered.length === 0) return null;
  return (
    <Banner
      ref={box}
      tabIndex={-1}
      role="alert"
      tone="attention"
      title={t("title", { count: uncovered.length })}
      className="scroll-mb-40 animate-rise p-4 outline-none"
    >
      <p className="mt-1">{t("text")}</p>
      <ul className="my-2 max-h-[300px] max-w-[760px] overflow-y-auto">
        {uncovered.map(({ bookingId, status, startsAt, endsAt, athlete, sessionType }) => (
          <li key={bookingId} className="border-line border-t first:border-0">
            <Link
              href={`/sessions/${bookingId}`}
              target="_blank"
              className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 rounded-s py-2 hover:underline"
            >
              <span className="font-semibold">
                {capitalise(club.day(startsAt))}
                {", "}
                {club.range(startsAt, endsAt)}
              </span>
              <span className="text-fg-2">
                {athlete.name}
                {", "}
                {textIn(sessionType, locale)}
                {status === "REQUESTED" ? ` (${t("requested")})` : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="text-fg-2 text-s">{t("cancelHint")}</p>
    </Banner>
  );
}
