import { safeRedirectPath } from "@zea/api/http/safe-redirect";
import type { Metadata } from "next";
import { ForgotForm } from "./forgot-form.tsx";
import { getTranslations } from "./get-translations.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.forgot"))("title") };
}

type ForgotPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function ForgotPage({ searchParams }: ForgotPageProps) {
  return <ForgotForm next={safeRedirectPath((await searchParams).next, "")} />;
}
