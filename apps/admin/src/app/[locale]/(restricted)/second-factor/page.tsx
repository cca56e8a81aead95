import { safeRedirectPath } from "@zea/api/http/safe-redirect";
import { AuthTitle } from "@zea/shell/auth-title";
import { FactorDemand } from "@zea/shell/factor-demand";
import { getTranslations } from "@zea/shell/get-translations";
import { getPathname, redirect } from "@zea/shell/navigation";
import { SignOutButton } from "@zea/shell/sign-out-button";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ApiProvider } from "@/trpc/client.ts";
import { readContext } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.factors"))("demandTitle") };
}

/** Where an administrator without a second factor gets one, in a club that demands it. */
export default async function SecondFactorPage({ searchParams }: PageProps<"/[locale]/second-factor">) {
  const locale = await getLocale();
  const t = await getTranslations("account.factors");
  const page = safeRedirectPath((await searchParams).next, "/dashboard");
  const { session, restricted } = await readContext();
  if (session) redirect({ href: page, locale: session.user.locale });
  if (!restricted) redirect({ href: "/sign-in", locale });
  const { needs } = await fetchOrNotFound(trpc.account.factors.queryOptions());
  const mustUse = needs === "PASSKEY";
  return (
    <ApiProvider>
      <div className="grid gap-6">
        <AuthTitle title={t("demandTitle")} lead={mustUse ? t("demandPasskey") : t("demandText")} />
        <FactorDemand
          mustUsePasskey={mustUse}
          next={getPathname({ href: { pathname: "/sign-in", query: { next: page } }, locale })}
        />
        <SignOutButton />
      </div>
    </ApiProvider>
  );
}
