import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { StatementView } from "@/features/statement/statement-view.tsx";
import { ClientMessages } from "@/i18n/client-messages.tsx";
import { ask } from "@/trpc/reader.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pay"))("title") };
}

export default async function StatementPage({ params }: PageProps<"/[locale]/pay/[statementId]">) {
  const { statementId } = await params;
  const statement = await ask((api) => api.statement.get({ statementId }));
  return (
    <ClientMessages of={["statement", "pay", "time"]}>
      <StatementView initial={statement} />
    </ClientMessages>
  );
}
