import { ClientMessages } from "@zea/shell/client-messages";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { getTimeZone, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { NewBooking } from "@/features/schedule/new-booking.tsx";
import { ScheduleBoard } from "@/features/schedule/schedule-board.tsx";
import { readFilters, scheduleInput } from "@/features/schedule/schedule-filters.ts";
import { SchedulePanel } from "@/features/schedule/schedule-panel.tsx";
import { ScheduleSearch } from "@/features/schedule/schedule-search.tsx";
import { ScheduleTitle } from "@/features/schedule/schedule-title.tsx";
import { ScheduleToolbar } from "@/features/schedule/schedule-toolbar.tsx";
import { dateIn } from "@/i18n/format.ts";
import { clubNow } from "@/trpc/reader.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("schedule"))("title") };
}

export default async function SchedulePage({ searchParams }: PageProps<"/[locale]/calendar">) {
  const t = await getTranslations("schedule");
  const today = dateIn(await clubNow(), await getTimeZone());
  const filters = readFilters(await searchParams, today);
  const { view, bookingId, isNew } = filters;
  const input = scheduleInput(filters);
  if (view === "day") prefetch(trpc.calendar.day.queryOptions(input));
  if (view === "week") prefetch(trpc.calendar.week.queryOptions(input));
  if (view === "list") prefetch(trpc.calendar.list.queryOptions(input));
  await prefetch(trpc.calendar.coaches.queryOptions());
  if (bookingId) await prefetch(trpc.calendar.get.queryOptions({ bookingId }));
  const panel = bookingId || isNew ? <SchedulePanel filters={filters} today={today} /> : null;
  return (
    <ClientMessages of={["schedule", "session", "audit", "time"]}>
      <HydrateClient>
        <WithDrawer drawer={panel}>
          <Page
            kicker={t("title")}
            title={<ScheduleTitle filters={filters} today={today} />}
            width="wide"
            aside={<NewBooking filters={filters} />}
          >
            <ScheduleToolbar filters={filters} today={today} />
            <ScheduleSearch filters={filters} />
            <Suspense fallback={<TableSkeleton rows={10} />}>
              <ScheduleBoard filters={filters} />
            </Suspense>
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
