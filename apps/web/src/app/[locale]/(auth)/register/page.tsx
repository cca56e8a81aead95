import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RegisterForm } from "@/features/account/register-form.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.register"))("title") };
}

export default async function RegisterPage() {
  const { privacyNoticeVersion } = await fetchOrNotFound(trpc.account.policy.queryOptions());
  return <RegisterForm privacyNoticeVersion={privacyNoticeVersion} />;
}
