import { Month } from "@zea/domain/payment/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ZoneNote } from "@/components/zone-note.tsx";
import { MonthPay } from "@/features/pay/month-pay.tsx";
import { MonthSwitch } from "@/features/pay/month-switch.tsx";
import { MonthTitle } from "@/features/pay/month-title.tsx";
import { OpenStatements, StatementList } from "@/features/statement/statement-list.tsx";
import { ask, clubNow } from "@/trpc/reader.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("pay"))("title") };
}

export default async function PayPage({ searchParams }: PageProps<"/[locale]/pay">) {
  const month = Month.safeParse((await searchParams).month).data;
  const [pay, { statements, currency }, now, t] = await Promise.all([
    ask((api) => api.pay.month({ month })),
    ask((api) => api.statement.list()),
    clubNow(),
    getTranslations("pay"),
  ]);
  return (
    <ClientMessages of={["time"]}>
      <Page
        width={"wide"}
        kicker={t("title")}
        title={<MonthTitle month={pay.month} currency={pay.currency} />}
        aside={<MonthSwitch pay={pay} />}
      >
        <OpenStatements statements={statements} currency={currency} />
        <MonthPay pay={pay} />
        <StatementList statements={statements} currency={currency} />
        <ZoneNote at={now} />
      </Page>
    </ClientMessages>
  );
}
