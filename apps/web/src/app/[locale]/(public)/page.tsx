import { SkipLink } from "@zea/ui/skip-link";
import { getTranslations } from "next-intl/server";
import { PublicFooter } from "@/components/public-footer.tsx";
import { PublicHeader } from "@/components/public-header.tsx";
import { Landing } from "@/features/landing/landing.tsx";
import { ask, clubNow } from "@/trpc/reader.ts";

export async function generateMetadata() {
  const t = await getTranslations("landing");
  return { title: { absolute: t("title") }, alternates: { languages: { es: "/", en: "/en" } } };
}

export default async function LandingPage() {
  const t = await getTranslations("common");
  const [coaches, now] = await Promise.all([ask((api) => api.coach.list()), clubNow()]);
  return (
    <>
      <SkipLink>{t("skip")}</SkipLink>
      <Landing header={<PublicHeader onDark />} coaches={coaches} now={now} />
      <PublicFooter />
    </>
  );
}
