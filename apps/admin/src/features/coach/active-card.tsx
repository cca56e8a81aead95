"use client";

import { useMutation } from "@tanstack/react-query";
import { Link } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { focusOnMount } from "@/components/focus-on-mount.ts";
import { dateIn, useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import type { CoachShown } from "./coach.ts";
import { useCoachesChanged } from "./use-coaches-changed.ts";

/** Whether a coach can be booked, what is booked already, and the switch: what is booked stays. */
export function ActiveCard({ coach: { id, isActive, upcoming, displayName } }: { coach: CoachShown }) {
  const t = useTranslations("coach.active");
  const explain = useErrorMessage();
  const { dayTime, timeZone } = useClubTime();
  const changed = useCoachesChanged();
  const [isAsking, setAsking] = useState(false);
  const { mutate, error, isPending } = useMutation(
    useTRPC().coach.activate.mutationOptions({
      onSuccess: (_, asked) => {
        setAsking(false);
        toast.success(t(asked.isActive ? "activated" : "deactivated", { name: displayName }));
      },
      onSettled: () => changed(),
    }),
  );
  const { count, bookings } = upcoming;
  const [next] = bookings;
  const ahead = {
    ...{ view: "list", coach: id, state: "CONFIRMED" },
    ...(next && { date: dateIn(next.startsAt, timeZone) }),
  };
  return (
    <Card className="grid gap-3">
      <h2 className="text-l">{t("title")}</h2>
      <p className="text-fg-2 text-ms">{t("upcoming", { count })}</p>
      {count > 0 ? (
        <>
          <List className="max-h-56 overflow-y-auto">
            {bookings.map(({ bookingId, startsAt, athlete }) => (
              <ListItem key={bookingId} className="relative min-h-11 justify-between py-2 text-ms">
                <Link
                  href={{ pathname: "/calendar", query: { date: dateIn(startsAt, timeZone), booking: bookingId } }}
                  className="min-w-0 truncate rounded-s underline-offset-4 after:absolute after:inset-0 hover:underline"
                >
                  {athlete.name}
                </Link>
                <span className="shrink-0 whitespace-nowrap text-fg-3 text-xs">{dayTime(startsAt)}</span>
              </ListItem>
            ))}
          </List>
          <Link
            href={{ pathname: "/calendar", query: ahead }}
            className="w-fit rounded-s py-3 font-semibold text-s underline underline-offset-4 sm:py-1"
          >
            {t("schedule")}
          </Link>
        </>
      ) : null}
      {isActive ? (
        <div className="grid gap-3">
          {isAsking ? (
            <>
              <Banner tone="attention">{t("warning", { count })}</Banner>
              <span className="flex flex-wrap gap-2">
                <Button
                  ref={focusOnMount}
                  variant="danger"
                  pending={isPending}
                  onClick={() => mutate({ coachId: id, isActive: false })}
                >
                  {t("confirm")}
                </Button>
                <Button variant="ghost" onClick={() => setAsking(false)}>
                  {t("cancel")}
                </Button>
              </span>
            </>
          ) : (
            <Button variant="ghost" className="w-fit" onClick={() => setAsking(true)}>
              {t("deactivate")}
            </Button>
          )}
        </div>
      ) : (
        <div className="grid gap-3">
          <Banner tone="neutral">{t("inactive")}</Banner>
          <Button className="w-fit" pending={isPending} onClick={() => mutate({ coachId: id, isActive: true })}>
            {t("activate")}
          </Button>
        </div>
      )}
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </Card>
  );
}
