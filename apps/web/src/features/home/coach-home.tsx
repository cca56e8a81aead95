import { ZoneNote } from "@/components/zone-note.tsx";
import { PaymentSoFar } from "@/features/payment/payment-so-far.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import { DayFocus } from "./day-focus.tsx";
import { DayList } from "./day-list.tsx";
import { focusOf } from "./day-session-state.ts";
import { HomeHeader } from "./home-header.tsx";
import { WaitingList } from "./waiting-list.tsx";

/** A coach's start page: what to do now, today's sessions, open tasks, and this month's earnings. */
export async function CoachHome({ name }: { name: string }) {
  const [home, now] = await Promise.all([fetchOrNotFound(trpc.home.coach.queryOptions()), currentTime()]);
  const { today, waiting, statements, pay: payment } = home;
  const focus = focusOf(home, now);
  const isOnList = (bookingId: string) => today.some((session) => session.bookingId === bookingId);
  const owed = waiting.filter(({ kind, bookingId }) => kind === "EVALUATION" || !isOnList(bookingId));
  return (
    <div className="mx-auto grid w-full max-w-[920px] gap-5 px-[18px] pt-6 pb-10 sm:px-8 sm:pt-8">
      <HomeHeader name={name} now={now} />
      <div className="grid items-start gap-4 md:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)]">
        <div className="grid gap-4">
          <DayFocus session={focus} isDayOver={today.length > 0} now={now} />
          {today.length > 0 ? <DayList sessions={today} now={now} /> : null}
        </div>
        <div className="grid gap-4">
          <WaitingList waiting={owed} statements={statements} now={now} />
          <PaymentSoFar payment={payment} />
        </div>
      </div>
      <ZoneNote at={now} />
    </div>
  );
}
