import { Month } from "@zea/domain/payment/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ZoneNote } from "@/components/zone-note.tsx";
import { MonthPager } from "@/features/payment/month-pager.tsx";
import { MonthPayment } from "@/features/payment/month-payment.tsx";
import { MonthTitle } from "@/features/payment/month-title.tsx";
import { OpenStatements, StatementList } from "@/features/payment/statement-list.tsx";
import { clubNow } from "@/trpc/page-context.ts";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payment"))("title") };
}

export default async function PaymentPage({ searchParams }: PageProps<"/[locale]/pay">) {
  const month = Month.safeParse((await searchParams).month).data;
  const [payment, { statements, currency }, now, t] = await Promise.all([
    fetchOrNotFound(trpc.payment.month.queryOptions({ month })),
    fetchOrNotFound(trpc.statement.list.queryOptions()),
    clubNow(),
    getTranslations("payment"),
  ]);
  return (
    <ClientMessages of={["time"]}>
      <Page
        width="wide"
        kicker={t("title")}
        title={<MonthTitle month={payment.month} currency={payment.currency} />}
        aside={<MonthPager payment={payment} />}
      >
        <OpenStatements statements={statements} currency={currency} />
        <MonthPayment payment={payment} />
        <StatementList statements={statements} currency={currency} />
        <ZoneNote at={now} />
      </Page>
    </ClientMessages>
  );
}
