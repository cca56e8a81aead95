import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LegalText } from "@/features/legal/legal-text.tsx";
import { ask } from "@/trpc/reader.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("legal.terms"))("title") };
}

export default async function TermsPage() {
  const { privacyNoticeVersion } = await ask((api) => api.account.policy());
  return <LegalText kind="terms" version={privacyNoticeVersion} />;
}
