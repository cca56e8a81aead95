import { dateIn } from "@zea/format/time-zone";
import { getTimeZone, getTranslations } from "next-intl/server";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { NewBooking } from "@/features/schedule/new-booking.tsx";
import { readScheduleAddress, scheduleInput } from "@/features/schedule/schedule-address.ts";
import { ScheduleBoard } from "@/features/schedule/schedule-board.tsx";
import { SchedulePanel } from "@/features/schedule/schedule-panel.tsx";
import { ScheduleSearch } from "@/features/schedule/schedule-search.tsx";
import { ScheduleTitle } from "@/features/schedule/schedule-title.tsx";
import { ScheduleToolbar } from "@/features/schedule/schedule-toolbar.tsx";
import { clubNow } from "@/trpc/page-context.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("schedule");

export default async function SchedulePage({ searchParams }: PageProps<"/[locale]/calendar">) {
  const t = await getTranslations("schedule");
  const today = dateIn(await clubNow(), await getTimeZone());
  const address = readScheduleAddress(await searchParams, today);
  const { bookingId, isNew } = address.drawer;
  const input = scheduleInput(address);
  const { view } = address.view;
  if (view === "day") prefetch(trpc.schedule.day.queryOptions(input));
  if (view === "week") prefetch(trpc.schedule.week.queryOptions(input));
  if (view === "list") prefetch(trpc.schedule.list.queryOptions(input));
  await prefetch(trpc.schedule.coaches.queryOptions());
  if (bookingId) await prefetch(trpc.schedule.getBooking.queryOptions({ bookingId }));
  return (
    <ListPage
      kicker={t("title")}
      title={<ScheduleTitle address={address} today={today} />}
      messages={["schedule", "session", "audit"]}
      aside={<NewBooking address={address} />}
      toolbar={
        <>
          <ScheduleToolbar address={address} today={today} />
          <ScheduleSearch address={address} />
        </>
      }
      drawer={bookingId || isNew ? <SchedulePanel address={address} today={today} /> : null}
    >
      <ScheduleBoard address={address} />
    </ListPage>
  );
}
