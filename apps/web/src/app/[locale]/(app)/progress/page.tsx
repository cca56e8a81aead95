import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { EmptyState } from "@zea/ui/empty-state";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { groupingOf } from "@/features/progress/progress.ts";
import { ProgressView } from "@/features/progress/progress-view.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("progress"))("title") };
}

export default async function ProgressPage({ searchParams }: PageProps<"/[locale]/progress">) {
  const t = await getTranslations("progress");
  const by = groupingOf((await searchParams).by);
  const progress = await fetchOrNotFound(trpc.progress.get.queryOptions({ by }));
  const book = (
    <Button asChild>
      <Link href="/coaches">{t("book")}</Link>
    </Button>
  );
  return (
    <ClientMessages of={["progress"]}>
      <Page title={t("title")}>
        {progress.sessions.length === 0 ? (
          <EmptyState art="track" title={t("empty")} text={t("emptyText")} action={book} />
        ) : (
          <ProgressView progress={progress} path="/progress" isOwn />
        )}
      </Page>
    </ClientMessages>
  );
}
