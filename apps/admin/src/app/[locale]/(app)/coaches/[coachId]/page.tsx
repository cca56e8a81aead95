import { CoachId } from "@zea/domain/coach/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CoachPage } from "@/features/coach/coach-page.tsx";
import { askWhole, HydrateClient, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("coach"))("title") };
}

export default async function OneCoachPage({ params }: PageProps<"/[locale]/coaches/[coachId]">) {
  const { coachId } = CoachId.safeParse(await params).data ?? notFound();
  await askWhole(trpc.coach.get.queryOptions({ coachId }));
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return (
    <ClientMessages of={["coach", "person", "audit", "time"]}>
      <HydrateClient>
        <CoachPage coachId={coachId} zones={zones} />
      </HydrateClient>
    </ClientMessages>
  );
}
