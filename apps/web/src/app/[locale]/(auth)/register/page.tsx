import { safeRedirectPath } from "@zea/api/http/safe-redirect";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { env } from "@/env.ts";
import { RegisterForm } from "@/features/account/register-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.register");
  return { title: t("title"), description: t("description", { club: env().CLUB_NAME }) };
}

export default async function RegisterPage({ searchParams }: PageProps<"/[locale]/register">) {
  const { next } = await searchParams;
  return <RegisterForm next={safeRedirectPath(next, "") || undefined} />;
}
