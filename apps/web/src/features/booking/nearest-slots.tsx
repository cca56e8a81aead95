"use client";

import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import type { Slot, Terms } from "./booking.ts";
import { useRequestBooking } from "./use-request-booking.ts";

type NearestSlotsProps = { coachId: string; sessionTypeId: string; terms: Terms | null; slots: readonly Date[] };

/** The nearest free slots after a refusal, each booked with one press. */
export function NearestSlots({ coachId, sessionTypeId, terms, slots }: NearestSlotsProps) {
  const t = useTranslations("booking.rejected");
  const { dayTime } = useFormat();
  const { request, pendingSlot, failure, isOutcomeChanged } = useRequestBooking();
  return (
    <section aria-labelledby="nearest" className="grid gap-3">
      <h2 id="nearest" className="text-l">
        {slots.length > 0 ? t("nearest") : t("none")}
      </h2>
      <OutcomeChanged action={{ isOutcomeChanged }} />
      <ul className="grid gap-2">
        {slots.map((startsAt) => {
          const slot: Slot = { coachId, sessionTypeId, startsAt };
          const isRequested = pendingSlot?.startsAt.getTime() === startsAt.getTime();
          return (
            <li key={startsAt.getTime()}>
              <Button
                variant="ghost"
                size="l"
                wide
                className="rounded-ml bg-surface px-4"
                pending={isRequested}
                disabled={pendingSlot !== null}
                onClick={() => terms && request(slot, terms)}
              >
                <span className="flex w-full items-center justify-between gap-3">
                  {capitalise(dayTime(startsAt))}
                  <span className="font-medium text-fg-3 text-s">{t("take", { credits: terms?.credits ?? 0 })}</span>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
      <div aria-live="assertive">{failure ? <Banner tone="negative">{failure.text}</Banner> : null}</div>
      <Button asChild variant={slots.length > 0 ? "quiet" : "primary"}>
        <Link href={`/coaches/${coachId}`}>{t("all")}</Link>
      </Button>
    </section>
  );
}
