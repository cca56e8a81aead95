import { isDate } from "@zea/format/calendar-date";
import { dateIn } from "@zea/format/time-zone";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { env } from "@/env.ts";
import { type View, views } from "@/features/agenda/agenda.ts";
import { AgendaBoard } from "@/features/agenda/agenda-board.tsx";
import { weekPeriod } from "@/features/agenda/agenda-week.ts";
import { currentTime, requireUser } from "@/trpc/page-context.ts";
import { fetchOrNotFound, HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("agenda"))("title") };
}

export default async function AgendaPage({ searchParams }: PageProps<"/[locale]/agenda">) {
  const query = await searchParams;
  const [{ id }, now] = await Promise.all([requireUser(), currentTime()]);
  const today = dateIn(now, env().CLUB_TIME_ZONE);
  const date = isDate(query.date) && query.date.startsWith("20") ? query.date : today;
  const view = views.find((one) => one === query.view) ?? null;
  const [athletes, { sessionTypes }] = await Promise.all([
    fetchOrNotFound(trpc.agenda.athletes.queryOptions()),
    fetchOrNotFound(trpc.coach.get.queryOptions({ coachId: id })),
    prefetch(trpc.agenda.list.queryOptions(weekPeriod(date, env().CLUB_TIME_ZONE))),
  ]);
  return (
    <ClientMessages of={["agenda", "sessionState", "time"]}>
      <HydrateClient>
        <AgendaBoard
          initial={{ view: view satisfies View | null, date }}
          now={now}
          athletes={athletes}
          sessionTypes={sessionTypes}
        />
      </HydrateClient>
    </ClientMessages>
  );
}
