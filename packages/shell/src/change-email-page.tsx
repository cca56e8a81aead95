import type { Metadata } from "next";
import { ConfirmEmailForm } from "./confirm-email-form.tsx";
import { getTranslations } from "./get-translations.tsx";

type ChangeEmailPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.changeEmail"))("title"), referrer: "no-referrer" };
}

export async function ChangeEmailPage({ searchParams }: ChangeEmailPageProps) {
  const { token } = await searchParams;
  return <ConfirmEmailForm token={typeof token === "string" ? token : ""} />;
}
