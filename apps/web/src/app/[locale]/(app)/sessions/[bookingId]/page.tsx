import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { SessionView } from "@/features/session/session-view.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("title") };
}

export default async function SessionPage({ params }: PageProps<"/[locale]/sessions/[bookingId]">) {
  const { bookingId } = await params;
  const [session, club] = await Promise.all([
    fetchOrNotFound(trpc.session.get.queryOptions({ bookingId })),
    fetchOrNotFound(trpc.club.facts.queryOptions()),
  ]);
  return (
    <ClientMessages of={["club", "session", "sessionTimer", "sessionRecord", "evaluation", "sessionState", "time"]}>
      <SessionView initial={session} club={club} />
    </ClientMessages>
  );
}
