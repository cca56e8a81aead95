import { safeRedirectPath } from "@zea/api/http/safe-redirect";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { RegisterForm } from "@/features/account/register-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.register"))("title") };
}

export default async function RegisterPage({ searchParams }: PageProps<"/[locale]/register">) {
  const { next } = await searchParams;
  return <RegisterForm next={safeRedirectPath(next, "") || undefined} />;
}
