import { ClientMessages } from "@zea/shell/client-messages";
import { getFormat } from "@zea/shell/get-format";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { StatementView } from "@/features/payment/statement-view.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

type Params = PageProps<"/[locale]/pay/[statementId]">["params"];

const findStatement = (statementId: string) => fetchOrNotFound(trpc.statement.get.queryOptions({ statementId }));

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { report } = await findStatement((await params).statementId);
  const { month } = await getFormat();
  return { title: (await getTranslations("payment.statement"))("title", { month: month(report.month) }) };
}

export default async function StatementPage({ params }: { params: Params }) {
  const statement = await findStatement((await params).statementId);
  return (
    <ClientMessages of={["payment", "time"]}>
      <StatementView initial={statement} />
    </ClientMessages>
  );
}
