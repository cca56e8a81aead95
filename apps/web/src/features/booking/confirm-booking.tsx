"use client";

import { Link } from "@zea/shell/navigation";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Dock } from "@zea/ui/dock";
import type { Slot, Terms } from "./booking.ts";
import { useRequestBooking } from "./use-request-booking.ts";

export function ConfirmBooking({ slot, terms, note }: { slot: Slot; terms: Terms; note: string }) {
  const t = useTranslations("booking");
  const { dayTime } = useFormat();
  const { request, pendingSlot, failure, isOutcomeChanged } = useRequestBooking();
  return (
    <>
      <OutcomeChanged action={{ isOutcomeChanged }} />
      <div aria-live="assertive">
        {failure ? (
          <Banner
            tone="negative"
            action={
              failure.reason ? (
                <Button asChild variant="ghost" size="s">
                  <Link href={`/coaches/${slot.coachId}`}>{t("otherHours")}</Link>
                </Button>
              ) : null
            }
          >
            {failure.text}
          </Banner>
        ) : null}
      </div>
      <div data-dock>
        <Dock note={note} className="[&>div:first-child>*]:flex-1">
          <Button variant="accent" size="l" pending={pendingSlot !== null} onClick={() => request(slot, terms)}>
            {failure && !failure.reason ? t("again") : t("confirm", { slot: dayTime(slot.startsAt) })}
          </Button>
        </Dock>
      </div>
    </>
  );
}
