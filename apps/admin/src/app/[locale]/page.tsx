import { redirect } from "@zea/shell/navigation";
import { getLocale } from "next-intl/server";

export default async function StartPage() {
  redirect({ href: "/dashboard", locale: await getLocale() });
}
