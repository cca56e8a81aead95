import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { CompleteForm } from "@/features/account/complete-form.tsx";
import { LinkFailed } from "@/features/account/link-failed.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.verify"))("title"), referrer: "no-referrer" };
}

export default async function VerifyPage({ searchParams }: PageProps<"/[locale]/verify">) {
  const query = await searchParams;
  const token = typeof query.token === "string" ? query.token : "";
  const [registration, { privacyNoticeVersion }] = await Promise.all([
    fetchOrNotFound(trpc.account.registration.queryOptions({ token })),
    fetchOrNotFound(trpc.account.policy.queryOptions()),
  ]);
  if (registration.state !== "OPEN") return <LinkFailed {...registration} />;
  return <CompleteForm token={token} registration={registration} privacyNoticeVersion={privacyNoticeVersion} />;
}
