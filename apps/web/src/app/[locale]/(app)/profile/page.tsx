import { ClientMessages } from "@zea/shell/client-messages";
import { getFormat } from "@zea/shell/get-format";
import { getTranslations } from "@zea/shell/get-translations";
import { redirect } from "@zea/shell/navigation";
import { Banner } from "@zea/ui/banner";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ProfileEdit } from "@/features/profile/profile-edit.tsx";
import { valuesOf } from "@/features/profile/profile-values.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile.edit"))("title") };
}

/** Until it is complete, the profile is filled in by steps. */
export default async function ProfilePage() {
  const [profile, locale, format, t] = await Promise.all([
    fetchOrNotFound(trpc.profile.get.queryOptions()),
    getLocale(),
    getFormat(),
    getTranslations("profile"),
  ]);
  if (profile.state === "PENDING") return redirect({ href: "/onboarding", locale });
  const isActive = profile.state === "ACTIVE";
  return (
    <ClientMessages of={["profile", "account"]}>
      <Page width="narrow" title={t("edit.title")} className="pb-28">
        {isActive ? null : <Banner tone="attention">{t("deactivated")}</Banner>}
        <ProfileEdit values={valuesOf(profile, format)} today={profile.today} isComplete={isActive} />
      </Page>
    </ClientMessages>
  );
}
