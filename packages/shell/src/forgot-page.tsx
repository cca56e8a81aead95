import type { Metadata } from "next";
import { ForgotForm } from "./forgot-form.tsx";
import { getTranslations } from "./get-translations.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.forgot"))("title") };
}

export function ForgotPage() {
  return <ForgotForm />;
}
