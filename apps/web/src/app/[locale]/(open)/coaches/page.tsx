import { getTranslations } from "@zea/shell/get-translations";
import { EmptyState } from "@zea/ui/empty-state";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { env } from "@/env.ts";
import { CoachCard } from "@/features/coach/coach-card.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("coach");
  return { title: t("listTitle"), description: t("listDescription", { club: env().CLUB_NAME }) };
}

export default async function CoachesPage() {
  const [coaches, now, t] = await Promise.all([
    fetchOrNotFound(trpc.coach.list.queryOptions()),
    currentTime(),
    getTranslations("coach"),
  ]);
  return (
    <Page width="wide" title={t("listTitle")} kicker={t("listText")}>
      {coaches.length === 0 ? <EmptyState title={t("emptyTitle")} text={t("emptyText")} /> : null}
      <h2 className="sr-only">{t("title")}</h2>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {coaches.map((coach) => (
          <li key={coach.id}>
            <CoachCard coach={coach} now={now} />
          </li>
        ))}
      </ul>
    </Page>
  );
}
