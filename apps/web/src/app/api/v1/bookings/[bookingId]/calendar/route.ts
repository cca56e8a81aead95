import { TRPCError } from "@trpc/server";
import { createContext } from "@zea/api/context";
import { createWebCaller } from "@zea/api/root";
import { bookingCalendar } from "@/features/booking/booking-calendar.ts";

const statusOf: Partial<Record<TRPCError["code"], number>> = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 404,
  NOT_FOUND: 404,
  BAD_REQUEST: 404,
};

/** One booking as a calendar file, for the athlete whose it is. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/bookings/[bookingId]/calendar">) {
  const { bookingId } = await params;
  const context = await createContext({ headers: request.headers, app: "web" });
  const booking = await createWebCaller(context)
    .booking.get({ bookingId })
    .catch((error: unknown) => (error instanceof TRPCError ? error : Promise.reject(error)));
  if (booking instanceof TRPCError) return new Response(null, { status: statusOf[booking.code] ?? 500 });
  if (booking.status === "REQUESTED" || booking.status === "REJECTED") return new Response(null, { status: 404 });
  const text = await bookingCalendar(booking, context.session?.user.locale ?? "es", await context.clock());
  return new Response(text, {
    headers: {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": `attachment; filename="zea-${booking.startsAt.toISOString().slice(0, 10)}.ics"`,
      "cache-control": "private, no-store",
    },
  });
}
