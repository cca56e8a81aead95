import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { AthleteHome } from "@/features/home/athlete-home.tsx";
import { CoachHome } from "@/features/home/coach-home.tsx";
import { requireUser } from "@/trpc/page-context.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("title") };
}

export default async function HomePage({ searchParams }: PageProps<"/[locale]/home">) {
  const { name, role } = await requireUser();
  return (
    <ClientMessages of={role === "COACH" ? ["time"] : ["home", "time"]}>
      {role === "COACH" ? <CoachHome name={name} /> : <AthleteHome isWelcome={(await searchParams).welcome === "1"} />}
    </ClientMessages>
  );
}
