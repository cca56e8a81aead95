import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { useFormat } from "@zea/shell/use-format";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { pageTitle } from "@/components/page-title.ts";
import { Dashboard } from "@/features/dashboard/dashboard.tsx";
import { DashboardDrawer } from "@/features/dashboard/dashboard-drawer.tsx";
import { dashboardPanel } from "@/features/dashboard/dashboard-url-state.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

const namespacesOfDrawers = [
  "session",
  "schedule",
  "audit",
  "athlete",
  "credit",
  "wait",
  "time",
  "coach",
  "payment",
] as const;

export const generateMetadata = pageTitle("dashboard");

export default async function DashboardPage({ searchParams }: PageProps<"/[locale]/dashboard">) {
  const t = await getTranslations("dashboard");
  prefetch(trpc.analytics.dashboard.queryOptions());
  const { drawer: open } = dashboardPanel.read(await searchParams);
  const isOpen = Object.values(open).some((id) => id !== undefined);
  const now = await currentTime();
  return (
    <ClientMessages of={["dashboard", "analytics", "mail", ...(isOpen ? namespacesOfDrawers : [])]}>
      <HydrateClient>
        <WithDrawer drawer={isOpen && <DashboardDrawer open={open} now={now} />}>
          <Page title={t("title")} kicker={<Today now={now} />} width="wide">
            <Dashboard />
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}

function Today({ now }: { now: Date }) {
  const { headingDate } = useFormat();
  return <span className="inline-block first-letter:uppercase">{headingDate(now)}</span>;
}
