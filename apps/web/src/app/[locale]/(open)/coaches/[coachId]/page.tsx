import { textIn } from "@zea/format/localized-text";
import { ClientMessages } from "@zea/shell/client-messages";
import { Card } from "@zea/ui/card";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { env } from "@/env.ts";
import { CoachAside } from "@/features/coach/coach-aside.tsx";
import { initialChoice } from "@/features/slot/initial-choice.ts";
import { SlotPicker } from "@/features/slot/slot-picker.tsx";
import { currentTime, readContext } from "@/trpc/page-context.ts";
import { fetchOrNotFound, HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

type Props = PageProps<"/[locale]/coaches/[coachId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ coachId }, locale] = await Promise.all([params, getLocale()]);
  const { displayName, headline } = await fetchOrNotFound(trpc.coach.get.queryOptions({ coachId }));
  return { title: displayName, description: textIn(headline, locale) || null };
}

export default async function CoachPage({ params, searchParams }: Props) {
  const { coachId } = await params;
  const isAthlete = (await readContext()).session?.user.role === "ATHLETE";
  const [coach, now, home] = await Promise.all([
    fetchOrNotFound(trpc.coach.get.queryOptions({ coachId })),
    currentTime(),
    isAthlete ? fetchOrNotFound(trpc.home.get.queryOptions()) : null,
  ]);
  const initial = initialChoice(coach, await searchParams, now, env().CLUB_TIME_ZONE);
  if (initial)
    await prefetch(trpc.slot.month.queryOptions({ coachId, sessionTypeId: initial.type, month: initial.month }));
  return (
    <ClientMessages of={["slot", "time"]}>
      <div className="mx-auto w-full max-w-[1240px] sm:px-8 sm:pt-6">
        <Card className="grid bg-transparent p-0 shadow-none sm:bg-surface sm:shadow-1 lg:grid-cols-[280px_minmax(0,1fr)] lg:divide-x lg:divide-line">
          <CoachAside coach={coach} />
          <HydrateClient>
            {initial ? (
              <SlotPicker
                coachId={coachId}
                sessionTypes={coach.sessionTypes}
                initial={initial}
                wallet={home?.state === "ACTIVE" ? { balance: home.balance, request: home.creditRequest } : null}
              />
            ) : null}
          </HydrateClient>
        </Card>
      </div>
    </ClientMessages>
  );
}
