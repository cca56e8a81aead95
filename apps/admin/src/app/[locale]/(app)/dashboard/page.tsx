import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { useFormat } from "@zea/shell/use-format";
import { Page } from "@zea/ui/page";
import { pageTitle } from "@/components/page-title.ts";
import { Dashboard } from "@/features/dashboard/dashboard.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("dashboard");

export default async function DashboardPage() {
  const t = await getTranslations("dashboard");
  prefetch(trpc.analytics.dashboard.queryOptions());
  const now = await currentTime();
  return (
    <ClientMessages of={["dashboard", "analytics", "mail"]}>
      <HydrateClient>
        <Page title={t("title")} kicker={<Today now={now} />} width="wide">
          <Dashboard />
        </Page>
      </HydrateClient>
    </ClientMessages>
  );
}

function Today({ now }: { now: Date }) {
  const { headingDate } = useFormat();
  return <span className="inline-block first-letter:uppercase">{headingDate(now)}</span>;
}
