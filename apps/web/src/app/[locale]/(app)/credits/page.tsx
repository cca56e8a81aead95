import { safeRedirectPath } from "@zea/api/http/safe-redirect";
import { ReadOwnLedger } from "@zea/domain/credit/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { CreditsPage } from "@/features/credit/credits-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("credit"))("title") };
}

export default async function Credits({ searchParams }: PageProps<"/[locale]/credits">) {
  const query = await searchParams;
  const page = ReadOwnLedger.safeParse({ page: Number(query.page ?? 1) }).data?.page ?? 1;
  return (
    <ClientMessages of={["credit", "time"]}>
      <CreditsPage page={page} next={safeRedirectPath(query.next, "")} />
    </ClientMessages>
  );
}
