import type { Metadata } from "next";
import { ConfirmEmailForm } from "./confirm-email-form.tsx";
import { getTranslations } from "./get-translations.tsx";

type ChangeEmailPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.changeEmail"))("title"), referrer: "no-referrer" };
}

/** The page of a link to a new address. `find` returns the address, or null for a link that does nothing any more. */
export function createChangeEmailPage(find: (token: string) => Promise<{ email: string } | null>) {
  return async function ChangeEmailPage({ searchParams }: ChangeEmailPageProps) {
    const { token } = await searchParams;
    const change = typeof token === "string" ? await find(token) : null;
    return <ConfirmEmailForm token={String(token)} email={change?.email ?? null} />;
  };
}
