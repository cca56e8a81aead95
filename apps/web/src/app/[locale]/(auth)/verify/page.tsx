import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { VerifyForm } from "@/features/account/verify-form.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.verify"))("title"), referrer: "no-referrer" };
}

export default async function VerifyPage({ searchParams }: PageProps<"/[locale]/verify">) {
  const { token } = await searchParams;
  return <VerifyForm token={typeof token === "string" ? token : ""} />;
}
