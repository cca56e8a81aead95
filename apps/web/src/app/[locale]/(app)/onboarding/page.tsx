import { safeRedirectPath } from "@zea/api/http/safe-redirect";
import { ClientMessages } from "@zea/shell/client-messages";
import { getFormat } from "@zea/shell/get-format";
import { getTranslations } from "@zea/shell/get-translations";
import { redirect } from "@zea/shell/navigation";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { DeadlineBadge } from "@/features/profile/deadline-badge.tsx";
import { firstOpenStep } from "@/features/profile/first-open-step.ts";
import { ProfileForm } from "@/features/profile/profile-form.tsx";
import { valuesOf } from "@/features/profile/profile-values.ts";
import { currentTime, requireUser } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("profile"))("title") };
}

export default async function OnboardingPage({ searchParams }: PageProps<"/[locale]/onboarding">) {
  const [profile, { next }, { id: athleteId }, now, locale, format] = await Promise.all([
    fetchOrNotFound(trpc.profile.get.queryOptions()),
    searchParams,
    requireUser(),
    currentTime(),
    getLocale(),
    getFormat(),
  ]);
  const page = safeRedirectPath(next ?? profile.next, "/home?welcome=1");
  if (profile.state !== "PENDING") return redirect({ href: next ? page : "/profile", locale });
  const deadline = profile.deadline ? <DeadlineBadge dueAt={profile.deadline} now={now} /> : null;
  const values = valuesOf(profile, format);
  return (
    <ClientMessages of={["profile", "account"]}>
      <div className="mx-auto grid w-full max-w-[560px] gap-5 px-[18px] pt-6 pb-10 sm:px-8">
        <ProfileForm
          athleteId={athleteId}
          values={values}
          today={profile.today}
          firstStep={firstOpenStep(values, format)}
          next={page}
          deadline={deadline}
        />
      </div>
    </ClientMessages>
  );
}
