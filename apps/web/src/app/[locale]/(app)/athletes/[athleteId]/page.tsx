import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { EmptyState } from "@zea/ui/empty-state";
import { Page } from "@zea/ui/page";
import { ChevronLeft } from "lucide-react";
import type { Metadata } from "next";
import { AthleteFacts } from "@/features/athlete/athlete-facts.tsx";
import { groupingOf } from "@/features/progress/progress.ts";
import { ProgressView } from "@/features/progress/progress-view.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("athlete"))("progress") };
}

export default async function AthletePage({ params, searchParams }: PageProps<"/[locale]/athletes/[athleteId]">) {
  const [{ athleteId }, { by }, t, ofProgress] = await Promise.all([
    params,
    searchParams,
    getTranslations("athlete"),
    getTranslations("progress"),
  ]);
  const athlete = await fetchOrNotFound(trpc.athlete.get.queryOptions({ athleteId, by: groupingOf(by) }));
  const { name, progress } = athlete;
  const back = (
    <Link href="/athletes" className="-ml-1 flex w-fit items-center gap-0.5 rounded-s py-1">
      <ChevronLeft aria-hidden className="size-4" />
      {t("back")}
    </Link>
  );
  return (
    <ClientMessages of={["progress"]}>
      <Page title={name} kicker={back}>
        <AthleteFacts athlete={athlete} />
        {progress.sessions.length === 0 ? (
          <EmptyState art="track" title={ofProgress("emptyOf", { name })} text={ofProgress("emptyOfText")} />
        ) : (
          <ProgressView progress={progress} path={`/athletes/${athleteId}`} isOwn={false} />
        )}
      </Page>
    </ClientMessages>
  );
}
