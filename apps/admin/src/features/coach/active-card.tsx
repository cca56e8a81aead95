"use client";

import { Link } from "@zea/shell/navigation";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useAction } from "@zea/shell/use-action";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { useState } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { focusOnMount } from "@/components/focus-on-mount.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { Coach } from "./coach.ts";

/** Whether a coach can be booked, their upcoming bookings, and the switch; switching off keeps those bookings. */
export function ActiveCard({ coach }: { coach: Coach }) {
  const t = useTranslations("coach.active");
  const { id: coachId, isActive, upcoming, displayName: name, access } = coach;
  const trpc = useTRPC();
  const [isConfirming, setConfirming] = useState(false);
  const activate = useAction(trpc.coach.setActive.mutationOptions(), {
    success: (_, input) => t(input.isActive ? "activated" : "deactivated", { name }),
    onSuccess: () => setConfirming(false),
    refresh: [trpc.coach.pathFilter(), trpc.sessionType.pathFilter()],
  });
  const { isPending, errorMessage } = activate;
  const shown = { upcoming: upcoming.count };
  return (
    <Card className="grid gap-3">
      <h2 className="text-l">{t("title")}</h2>
      <p className="text-fg-2 text-ms">{t("upcoming", { count: upcoming.count })}</p>
      {upcoming.count > 0 ? <UpcomingBookings coach={coach} /> : null}
      <div className="grid gap-3">
        {isActive ? null : <Banner tone="neutral">{t("inactive")}</Banner>}
        {isActive && isConfirming ? (
          <>
            <Banner tone="attention">{t("warning", { count: upcoming.count })}</Banner>
            <OutcomeChanged action={activate} />
            <span className="flex flex-wrap gap-2">
              <Button
                ref={focusOnMount}
                variant="danger"
                pending={isPending}
                onClick={() => activate.run({ coachId, isActive: false, shown })}
              >
                {t("confirm")}
              </Button>
              <Button variant="ghost" onClick={() => setConfirming(false)}>
                {t("cancel")}
              </Button>
            </span>
          </>
        ) : null}
        {isActive && !isConfirming ? (
          <Button variant="ghost" className="w-fit" onClick={() => setConfirming(true)}>
            {t("deactivate")}
          </Button>
        ) : null}
        {isActive || access.endsAt ? null : (
          <Button
            className="w-fit"
            pending={isPending}
            onClick={() => activate.run({ coachId, isActive: true, shown })}
          >
            {t("activate")}
          </Button>
        )}
      </div>
      <ActionFailure text={errorMessage} />
    </Card>
  );
}

function UpcomingBookings({ coach: { id: coachId, upcoming } }: { coach: Coach }) {
  const t = useTranslations("coach.active");
  const { dayTime, isoDate } = useFormat();
  const { bookings } = upcoming;
  const [next] = bookings;
  const query = {
    view: "list",
    coach: coachId,
    state: "CONFIRMED",
    ...(next && { date: isoDate(next.startsAt) }),
  };
  return (
    <>
      <List className="max-h-56 overflow-y-auto">
        {bookings.map(({ bookingId, startsAt, athlete }) => (
          <ListItem key={bookingId} className="relative min-h-11 justify-between py-2 text-ms">
            <Link
              href={{ pathname: "/calendar", query: { date: isoDate(startsAt), booking: bookingId } }}
              className="min-w-0 truncate rounded-s underline-offset-4 after:absolute after:inset-0 hover:underline"
            >
              {athlete.name}
            </Link>
            <span className="shrink-0 whitespace-nowrap text-fg-3 text-xs">{dayTime(startsAt)}</span>
          </ListItem>
        ))}
      </List>
      <Link
        href={{ pathname: "/calendar", query }}
        className="w-fit rounded-s py-3 font-semibold text-s underline underline-offset-4 sm:py-1"
      >
        {t("schedule")}
      </Link>
    </>
  );
}
