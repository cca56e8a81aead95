import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ZoneNote } from "@/components/zone-note.tsx";
import { BookingFacts } from "@/features/booking/booking-facts.tsx";
import { ConfirmBooking } from "@/features/booking/confirm-booking.tsx";
import { ConfirmObstacle, obstacleOf } from "@/features/booking/confirm-obstacle.tsx";
import { ConfirmTerms } from "@/features/booking/confirm-terms.tsx";
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
  if (typeof sessionTypeId !== "string" || Number.isNaN(startsAt.getTime())) notFound();
  const slot = { coachId, sessionTypeId, startsAt };
  const [coach, quote, { state }] = await Promise.all([
    fetchOrNotFound(trpc.coach.get.queryOptions({ coachId })),
    fetchOrNotFound(trpc.booking.quote.queryOptions(slot)),
    fetchOrNotFound(trpc.home.get.queryOptions()),
  ]);
  const { name: sessionType } = coach.sessionTypes.find(({ id }) => id === sessionTypeId) ?? notFound();
  const obstacle = obstacleOf(quote, state);
  return (
    <ClientMessages of={["booking", "time"]}>
      <Page width="narrow" title={t("confirmTitle")} className="pb-28">
        <BookingFacts {...quote} coach={{ ...coach, name: coach.displayName }} sessionType={sessionType} />
        <ZoneNote at={startsAt} />
        {obstacle ? <ConfirmObstacle obstacle={obstacle} slot={slot} /> : <ConfirmTerms quote={quote} now={now} />}
        {obstacle ? null : <ConfirmBooking slot={slot} note={t("atOnce")} />}
      </Page>
    </ClientMessages>
  );
}
