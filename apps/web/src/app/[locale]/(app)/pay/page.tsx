import { Month } from "@zea/domain/payment/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import { getFormat } from "@zea/shell/get-format";
import { getTranslations } from "@zea/shell/get-translations";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { ZoneNote } from "@/components/zone-note.tsx";
import { MonthPager } from "@/features/payment/month-pager.tsx";
import { MonthPayment } from "@/features/payment/month-payment.tsx";
import { OpenStatements, StatementList } from "@/features/payment/statement-list.tsx";
import { currentTime } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payment"))("title") };
}

export default async function PaymentPage({ searchParams }: PageProps<"/[locale]/pay">) {
  const month = Month.safeParse((await searchParams).month).data;
  const [payment, { statements }, now, t] = await Promise.all([
    fetchOrNotFound(trpc.payment.month.queryOptions({ month })),
    fetchOrNotFound(trpc.statement.list.queryOptions()),
    currentTime(),
    getTranslations("payment"),
  ]);
  return (
    <ClientMessages of={["time"]}>
      <Page
        width="wide"
        kicker={t("title")}
        title={(await getFormat()).monthTitle(payment.month)}
        aside={<MonthPager payment={payment} />}
      >
        <OpenStatements statements={statements} />
        <MonthPayment payment={payment} />
        <StatementList statements={statements} />
        <ZoneNote at={now} />
      </Page>
    </ClientMessages>
  );
}
