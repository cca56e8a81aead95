import { localePrefix, locales } from "@zea/format/locales";
import { getTranslations } from "@zea/shell/get-translations";
import { redirect } from "@zea/shell/navigation";
import { SkipLink } from "@zea/ui/skip-link";
import { getLocale } from "next-intl/server";
import { PublicFooter } from "@/components/public-footer.tsx";
import { PublicHeader } from "@/components/public-header.tsx";
import { env } from "@/env.ts";
import { Landing } from "@/features/landing/landing.tsx";
import { currentTime, readContext } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata() {
  const t = await getTranslations("landing");
  const languages = Object.fromEntries(locales.map((locale) => [locale, localePrefix(locale) || "/"]));
  const title = { absolute: `${env().CLUB_NAME} · ${t("title")}` };
  return { title, description: t("description"), alternates: { languages } };
}

export default async function LandingPage() {
  const { session } = await readContext();
  if (session) return redirect({ href: "/home", locale: await getLocale() });
  const t = await getTranslations("common");
  const [coaches, club, now] = await Promise.all([
    fetchOrNotFound(trpc.coach.list.queryOptions()),
    fetchOrNotFound(trpc.club.facts.queryOptions()),
    currentTime(),
  ]);
  return (
    <>
      <SkipLink>{t("skip")}</SkipLink>
      <Landing header={<PublicHeader onDark />} coaches={coaches} club={club} now={now} />
      <PublicFooter />
    </>
  );
}
