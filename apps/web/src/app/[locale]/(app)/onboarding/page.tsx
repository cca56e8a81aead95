import { safeRedirectPath } from "@zea/api/http/safe-redirect";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Banner } from "@zea/ui/banner";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { DeadlineBadge } from "@/features/profile/deadline-badge.tsx";
import { ProfileForm } from "@/features/profile/profile-form.tsx";
import { valuesOf } from "@/features/profile/profile-values.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function OnboardingPage({ searchParams }: PageProps<"/[locale]/onboarding">) {
  const [profile, { next }, now, t] = await Promise.all([
    fetchOrNotFound(trpc.profile.get.queryOptions()),
    searchParams,
    currentTime(),
    getTranslations("profile"),
  ]);
  const deadline = profile.deadline ? <DeadlineBadge dueAt={profile.deadline} now={now} /> : null;
  const values = valuesOf(profile, await getLocale());
  return (
    <ClientMessages of={["profile", "account"]}>
      <div className="mx-auto grid w-full max-w-[560px] gap-5 px-[18px] pt-6 pb-10 sm:px-8">
        {profile.state === "DEACTIVATED" ? <Banner tone="attention">{t("deactivated")}</Banner> : null}
        <ProfileForm
          values={values}
          isPending={profile.state === "PENDING"}
          next={safeRedirectPath(next ?? profile.next, "/home?welcome=1")}
          deadline={deadline}
        />
      </div>
    </ClientMessages>
  );
}
