import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { findLinkedStatements } from "@/features/payment/find-linked-statements.ts";
import { LinkedStatements } from "@/features/payment/linked-statements.tsx";
import { StatementLinkInvalid } from "@/features/payment/statement-link-invalid.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("payment.linked"))("title");
  return { title, referrer: "no-referrer", robots: { index: false, follow: false } };
}

export default async function LinkedStatementsPage({ params }: PageProps<"/[locale]/statements/[token]">) {
  const linked = await findLinkedStatements((await params).token);
  return (
    <div className="mx-auto grid w-full max-w-[640px] gap-5 px-[18px] pt-8 pb-10 sm:px-8">
      {linked ? <LinkedStatements linked={linked} /> : <StatementLinkInvalid />}
    </div>
  );
}
