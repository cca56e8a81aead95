import { ClientMessages } from "@zea/shell/client-messages";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { CalendarBeside } from "@/features/calendar/calendar-beside.tsx";
import { CalendarBoard } from "@/features/calendar/calendar-board.tsx";
import { calendarInput, readFilters } from "@/features/calendar/calendar-filters.ts";
import { CalendarSearch } from "@/features/calendar/calendar-search.tsx";
import { CalendarTitle } from "@/features/calendar/calendar-title.tsx";
import { CalendarToolbar } from "@/features/calendar/calendar-toolbar.tsx";
import { NewBooking } from "@/features/calendar/new-booking.tsx";
import { dateIn } from "@/i18n/format.ts";
import { clubNow } from "@/trpc/reader.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("calendar"))("title") };
}

export default async function CalendarPage({ searchParams }: PageProps<"/[locale]/calendar">) {
  const t = await getTranslations("calendar");
  const today = dateIn(await clubNow(), await getTimeZone());
  const filters = readFilters(await searchParams, today);
  const { view, bookingId, isNew } = filters;
  const input = calendarInput(filters);
  if (view === "day") prefetch(trpc.calendar.day.queryOptions(input));
  if (view === "week") prefetch(trpc.calendar.week.queryOptions(input));
  if (view === "list") prefetch(trpc.calendar.list.queryOptions(input));
  await prefetch(trpc.calendar.coaches.queryOptions());
  if (bookingId) await prefetch(trpc.calendar.get.queryOptions({ bookingId }));
  const beside = bookingId || isNew ? <CalendarBeside filters={filters} today={today} /> : null;
  return (
    <ClientMessages of={["calendar", "session", "audit", "time"]}>
      <HydrateClient>
        <WithDrawer drawer={beside}>
          <Page
            kicker={t("title")}
            title={<CalendarTitle filters={filters} today={today} />}
            width="wide"
            aside={<NewBooking filters={filters} />}
          >
            <CalendarToolbar filters={filters} today={today} />
            <CalendarSearch filters={filters} />
            <Suspense fallback={<TableSkeleton rows={10} />}>
              <CalendarBoard filters={filters} />
            </Suspense>
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
