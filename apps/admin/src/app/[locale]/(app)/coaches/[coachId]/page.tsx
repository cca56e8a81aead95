import { CoachId } from "@zea/domain/coach/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CoachPage } from "@/features/coach/coach-page.tsx";
import { fetchOrNotFound, HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

type Props = PageProps<"/[locale]/coaches/[coachId]">;

async function findCoach({ params }: Props) {
  const query = trpc.coach.get.queryOptions(CoachId.safeParse(await params).data ?? notFound());
  const coach = await fetchOrNotFound(query);
  await prefetch(query);
  return coach;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await findCoach(props)).displayName };
}

export default async function OneCoachPage(props: Props) {
  const { id: coachId } = await findCoach(props);
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return (
    <ClientMessages of={["coach", "person", "audit"]}>
      <HydrateClient>
        <CoachPage coachId={coachId} zones={zones} />
      </HydrateClient>
    </ClientMessages>
  );
}
