import { safeRedirectPath } from "@zea/api/http/safe-redirect";
import { AuthTitle } from "@zea/shell/auth-title";
import { getTranslations } from "@zea/shell/get-translations";
import { getPathname, Link, redirect } from "@zea/shell/navigation";
import { PasskeySignIn } from "@zea/shell/passkey-sign-in";
import { SignInForm } from "@zea/shell/sign-in-form";
import { Banner } from "@zea/ui/banner";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { env } from "@/env.ts";
import { readContext } from "@/trpc/page-context.ts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.signIn");
  return { title: t("title"), description: t("description", { club: env().CLUB_NAME }) };
}

export default async function SignInPage({ searchParams }: PageProps<"/[locale]/sign-in">) {
  const locale = await getLocale();
  const t = await getTranslations("account");
  const query = await searchParams;
  const page = safeRedirectPath(query.next, "/home");
  const { session } = await readContext();
  if (session) redirect({ href: page, locale: session.user.locale });
  // this page again, which then opens the page in the language that is stored
  const next = getPathname({ href: { pathname: "/sign-in", query: { next: page } }, locale });
  const notice = query.reset ? "signIn.reset" : query.expired ? "signIn.expired" : null;
  return (
    <div className="grid gap-7">
      <AuthTitle title={t("signIn.title")} lead={t("signIn.lead")} />
      {notice ? <Banner tone={query.expired ? "waiting" : "positive"}>{t(notice)}</Banner> : null}
      <SignInForm next={next} />
      <PasskeySignIn next={next} />
      <p className="text-ms">
        {t("signIn.noAccount")}{" "}
        <Link
          href={{ pathname: "/register", query: query.next ? { next: page } : {} }}
          className="font-semibold underline underline-offset-4"
        >
          {t("signIn.register")}
        </Link>
      </p>
    </div>
  );
}
