import { getLocale } from "next-intl/server";
import { redirect } from "@/i18n/navigation.ts";

export default async function StartPage() {
  redirect({ href: "/dashboard", locale: await getLocale() });
}
