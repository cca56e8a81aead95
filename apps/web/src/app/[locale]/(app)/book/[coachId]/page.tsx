import { dateIn } from "@zea/format/time-zone";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Link, redirect } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { Page } from "@zea/ui/page";
import { ChevronLeft } from "lucide-react";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ZoneNote } from "@/components/zone-note.tsx";
import { env } from "@/env.ts";
import { BookingFacts } from "@/features/booking/booking-facts.tsx";
import { ConfirmBooking } from "@/features/booking/confirm-booking.tsx";
import { ConfirmObstacle, obstacleOf } from "@/features/booking/confirm-obstacle.tsx";
import { ConfirmTerms } from "@/features/booking/confirm-terms.tsx";
import { PlaceCard } from "@/features/club/place-card.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("booking"))("confirmTitle") };
}

export default async function ConfirmPage({ params, searchParams }: PageProps<"/[locale]/book/[coachId]">) {
  const [{ coachId }, { type: sessionTypeId, start }, t, now] = await Promise.all([
    params,
    searchParams,
    getTranslations("booking"),
    currentTime(),
  ]);
  const startsAt = new Date(String(start));
  if (typeof sessionTypeId !== "string" || Number.isNaN(startsAt.getTime()))
    return redirect({ href: `/coaches/${coachId}`, locale: await getLocale() });
  const slot = { coachId, sessionTypeId, startsAt };
  const [coach, club, { state, creditRequest }] = await Promise.all([
    fetchOrNotFound(trpc.coach.get.queryOptions({ coachId })),
    fetchOrNotFound(trpc.club.facts.queryOptions()),
    fetchOrNotFound(trpc.home.get.queryOptions()),
  ]);
  const sessionType = coach.sessionTypes.find(({ id }) => id === sessionTypeId);
  if (!sessionType) {
    return (
      <Page width="narrow" title={t("confirmTitle")}>
        <ConfirmObstacle obstacle="NOT_OFFERED" slot={slot} />
      </Page>
    );
  }
  const quote = await fetchOrNotFound(trpc.booking.quote.queryOptions(slot));
  const obstacle = obstacleOf(quote, state);
  const terms = { credits: quote.credits, minutes: quote.minutes, freeUntil: quote.freeUntil };
  return (
    <ClientMessages of={["booking", "time"]}>
      <Page width="narrow" title={t("confirmTitle")} className="pb-28">
        <Button asChild variant="quiet" className="-my-2 -ml-5 w-fit">
          <Link
            href={{
              pathname: `/coaches/${coachId}`,
              query: { type: sessionTypeId, day: dateIn(startsAt, env().CLUB_TIME_ZONE) },
            }}
          >
            <ChevronLeft aria-hidden />
            {t("backToSlots")}
          </Link>
        </Button>
        <BookingFacts {...quote} coach={{ ...coach, name: coach.displayName }} sessionType={sessionType.name} />
        <ZoneNote at={startsAt} />
        {obstacle ? (
          <ConfirmObstacle obstacle={obstacle} slot={slot} request={creditRequest} quote={quote} />
        ) : (
          <ConfirmTerms quote={quote} now={now} />
        )}
        {obstacle ? null : <PlaceCard meetingPoint={sessionType.meetingPoint} club={club} />}
        {obstacle ? null : <ConfirmBooking slot={slot} terms={terms} note={t("atOnce")} />}
      </Page>
    </ClientMessages>
  );
}
