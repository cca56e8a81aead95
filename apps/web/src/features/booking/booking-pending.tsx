"use client";

import { shownEmail } from "@zea/format/email-address";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { StepList } from "@zea/ui/steps";
import { Clock } from "lucide-react";
import type { ReactNode } from "react";
import { useFollowRequest } from "./use-follow-request.ts";
import { WithdrawBooking } from "./withdraw-booking.tsx";

type BookingPendingProps = { bookingId: string; requestedAt: Date; email: string; children: ReactNode };

/** A pending request, followed live, that can be withdrawn. */
export function BookingPending({ bookingId, requestedAt, email, children }: BookingPendingProps) {
  const t = useTranslations("booking.pending");
  const { time } = useFormat();
  const isLost = useFollowRequest(bookingId);
  return (
    <div className="grid gap-4">
      <Card className="grid gap-3.5 p-6" aria-live="polite">
        <span aria-hidden className="grid size-12 place-items-center rounded-full bg-note-waiting text-waiting">
          <Clock className="size-[22px]" />
        </span>
        <h1 className="text-xl">{t("title")}</h1>
        <p className="text-fg-2">{t("text", { email: shownEmail(email) })}</p>
      </Card>
      {children}
      <Card>
        <StepList
          items={[
            { key: "requested", state: "done", stateLabel: t("done"), text: t("requested"), when: time(requestedAt) },
            { key: "checking", state: "now", stateLabel: t("now"), text: t("checking"), when: t("rightNow") },
            { key: "mail", state: "next", stateLabel: t("next"), text: t("mail") },
          ]}
        />
      </Card>
      <Banner tone={isLost ? "attention" : "waiting"}>{isLost ? t("lost") : t("free")}</Banner>
      <div className="grid gap-3">
        <Button asChild size="l" wide>
          <Link href="/bookings">{t("bookings")}</Link>
        </Button>
        <WithdrawBooking bookingId={bookingId} />
      </div>
    </div>
  );
}
