import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RegisterForm } from "@/features/account/register-form.tsx";
import { ask } from "@/trpc/reader.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.register"))("title") };
}

export default async function RegisterPage() {
  const { privacyNoticeVersion } = await ask((api) => api.account.policy());
  return <RegisterForm policyVersion={privacyNoticeVersion} />;
}
