import { safeRedirectPath } from "@zea/api/http/safe-redirect";
import type { Metadata } from "next";
import { getTranslations } from "./get-translations.tsx";
import { ResetPasswordForm } from "./reset-password-form.tsx";

type ResetPasswordPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.reset"))("title"), referrer: "no-referrer" };
}

export async function ResetPasswordPage({ searchParams }: ResetPasswordPageProps) {
  const { token, next } = await searchParams;
  return <ResetPasswordForm token={typeof token === "string" ? token : ""} next={safeRedirectPath(next, "")} />;
}
