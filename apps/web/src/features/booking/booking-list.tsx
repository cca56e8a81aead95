import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { List } from "@zea/ui/list";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import { BookingCard } from "./booking-card.tsx";
import { PastBooking } from "./past-booking.tsx";

/** One page of the athlete's bookings. */
export async function BookingList({ when, cursor }: { when: "upcoming" | "past"; cursor?: string }) {
  const t = await getTranslations("booking.list");
  const [{ bookings, nextCursor }, open] = await Promise.all([
    fetchOrNotFound(trpc.booking.list.queryOptions({ when, cursor })),
    fetchOrNotFound(trpc.feedback.open.queryOptions()),
  ]);
  const unrated = new Set(open.map(({ bookingId }) => bookingId));
  if (bookings.length === 0) {
    return (
      <EmptyState
        art={when === "upcoming" ? "week" : "list"}
        title={t(`${when}Empty`)}
        text={t(`${when}EmptyText`)}
        action={
          <Button asChild>
            <Link href="/coaches">{t("book")}</Link>
          </Button>
        }
      />
    );
  }
  return (
    <div className="grid gap-5">
      {when === "upcoming" ? (
        <ul className="grid gap-3">
          {bookings.map((booking) => (
            <li key={booking.bookingId}>
              <BookingCard booking={booking} />
            </li>
          ))}
        </ul>
      ) : (
        <List>
          {bookings.map((booking) => (
            <PastBooking key={booking.bookingId} booking={booking} isRatable={unrated.has(booking.bookingId)} />
          ))}
        </List>
      )}
      {nextCursor ? (
        <Button asChild variant="ghost" className="w-fit">
          <Link href={{ pathname: "/bookings", query: { when, cursor: nextCursor } }}>{t(`${when}More`)}</Link>
        </Button>
      ) : null}
    </div>
  );
}
