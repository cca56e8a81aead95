"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Dock } from "@zea/ui/dock";
import type { Slot } from "./booking.ts";
import { useRequestBooking } from "./use-request-booking.ts";

export function ConfirmBooking({ slot, note }: { slot: Slot; note: string }) {
  const t = useTranslations("booking");
  const { dayTime } = useFormat();
  const { request, pendingSlot, failure } = useRequestBooking();
  return (
    <>
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
          <Button variant="accent" size="l" pending={pendingSlot !== null} onClick={() => request(slot)}>
            {failure && !failure.reason ? t("again") : t("confirm", { slot: dayTime(slot.startsAt) })}
          </Button>
        </Dock>
      </div>
    </>
  );
}
