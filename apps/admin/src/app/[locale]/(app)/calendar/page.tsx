import { dateIn } from "@zea/format/time-zone";
import { getTranslations } from "@zea/shell/get-translations";
import { getTimeZone } from "next-intl/server";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { NewBooking } from "@/features/schedule/new-booking.tsx";
import { ScheduleBoard } from "@/features/schedule/schedule-board.tsx";
import { SchedulePanel } from "@/features/schedule/schedule-panel.tsx";
import { ScheduleSearch } from "@/features/schedule/schedule-search.tsx";
import { ScheduleTitle } from "@/features/schedule/schedule-title.tsx";
import { ScheduleToolbar } from "@/features/schedule/schedule-toolbar.tsx";
import { readScheduleUrlState, scheduleInput } from "@/features/schedule/schedule-url-state.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("schedule");

export default async function SchedulePage({ searchParams }: PageProps<"/[locale]/calendar">) {
  const t = await getTranslations("schedule");
  const today = dateIn(await currentTime(), await getTimeZone());
  const urlState = readScheduleUrlState(await searchParams, today);
  const { bookingId, isNew, athleteId } = urlState.drawer;
  const input = scheduleInput(urlState);
  const { view } = urlState.view;
  if (view === "day") prefetch(trpc.schedule.day.queryOptions(input));
  if (view === "week") prefetch(trpc.schedule.week.queryOptions(input));
  if (view === "list") prefetch(trpc.schedule.list.queryOptions(input));
  await prefetch(trpc.schedule.coaches.queryOptions());
  if (bookingId) await prefetch(trpc.schedule.getBooking.queryOptions({ bookingId }));
  if (isNew && athleteId) await prefetch(trpc.athlete.get.queryOptions({ athleteId }));
  return (
    <ListPage
      kicker={t("title")}
      title={<ScheduleTitle urlState={urlState} today={today} />}
      messages={["schedule", "session", "audit"]}
      aside={<NewBooking urlState={urlState} />}
      toolbar={
        <>
          <ScheduleToolbar urlState={urlState} today={today} />
          <ScheduleSearch urlState={urlState} />
        </>
      }
      drawer={bookingId || isNew ? <SchedulePanel urlState={urlState} today={today} /> : null}
    >
      <ScheduleBoard urlState={urlState} />
    </ListPage>
  );
}
