import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { AvailabilityEditor } from "@/features/availability/availability-editor.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("availability"))("title") };
}

export default async function AvailabilityPage() {
  const [stored, t] = await Promise.all([
    fetchOrNotFound(trpc.availability.get.queryOptions()),
    getTranslations("availability"),
  ]);
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return (
    <Page width="wide" kicker={t("intro")} title={t("title")}>
      <ClientMessages of={["availability", "time"]}>
        <AvailabilityEditor stored={stored} zones={zones} />
      </ClientMessages>
    </Page>
  );
}
