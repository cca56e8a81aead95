import { CoachId } from "@zea/domain/coach/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CoachPage } from "@/features/coach/coach-page.tsx";
import { askWhole, HydrateClient, trpc } from "@/trpc/server.ts";

type Asked = PageProps<"/[locale]/coaches/[coachId]">;

async function askCoach({ params }: Asked) {
  const asked = CoachId.safeParse(await params).data ?? notFound();
  return askWhole(trpc.coach.get.queryOptions(asked));
}

export async function generateMetadata(asked: Asked): Promise<Metadata> {
  return { title: (await askCoach(asked)).displayName };
}

export default async function OneCoachPage(asked: Asked) {
  const { id: coachId } = await askCoach(asked);
  const zones = ["UTC", ...Intl.supportedValuesOf("timeZone")];
  return (
    <ClientMessages of={["coach", "person", "audit", "time"]}>
      <HydrateClient>
        <CoachPage coachId={coachId} zones={zones} />
      </HydrateClient>
    </ClientMessages>
  );
}
