import { ForgotForm } from "@zea/shell/forgot-form";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.forgot"))("title") };
}

export default function ForgotPasswordPage() {
  return <ForgotForm />;
}
