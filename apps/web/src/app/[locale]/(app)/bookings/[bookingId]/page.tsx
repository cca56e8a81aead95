import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { BookingDetail } from "@/features/booking/booking-detail.tsx";
import { BookingPending } from "@/features/booking/booking-pending.tsx";
import { RejectedRequest } from "@/features/booking/rejected-request.tsx";
import { RequestedSlot } from "@/features/booking/requested-slot.tsx";
import { ratingOf } from "@/features/rating/rating.ts";
import { requireUser } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("booking"))("detail") };
}

export default async function BookingPage({ params, searchParams }: PageProps<"/[locale]/bookings/[bookingId]">) {
  const { bookingId } = await params;
  const [booking, club, { email }] = await Promise.all([
    fetchOrNotFound(trpc.booking.get.queryOptions({ bookingId })),
    fetchOrNotFound(trpc.club.facts.queryOptions()),
    requireUser(),
  ]);
  const { new: fresh, rating } = await searchParams;
  return (
    <ClientMessages of={["booking", "rating", "time"]}>
      <div className="mx-auto grid w-full max-w-[560px] gap-4 px-[18px] pt-6 pb-10 sm:px-8 sm:pt-8">
        {booking.status === "REQUESTED" ? (
          <BookingPending bookingId={bookingId} requestedAt={booking.requestedAt} email={email}>
            <RequestedSlot booking={booking} />
          </BookingPending>
        ) : booking.status === "REJECTED" ? (
          <RejectedRequest booking={booking} />
        ) : (
          <BookingDetail booking={booking} club={club} isNew={fresh === "1"} initialRating={ratingOf(rating)} />
        )}
      </div>
    </ClientMessages>
  );
}
