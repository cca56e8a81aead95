import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { env } from "@/env.ts";
import { LegalText } from "@/features/legal/legal-text.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("legal.terms");
  return { title: t("title"), description: t("description", { club: env().CLUB_NAME }) };
}

export default async function TermsPage() {
  const [{ privacyNoticeVersion }, facts] = await Promise.all([
    fetchOrNotFound(trpc.account.policy.queryOptions()),
    fetchOrNotFound(trpc.club.facts.queryOptions()),
  ]);
  return <LegalText kind="terms" version={privacyNoticeVersion} facts={facts} />;
}
