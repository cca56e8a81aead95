import { Month } from "@zea/domain/payment/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import { getFormat } from "@zea/shell/get-format";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { monthHref, readPaymentPanel } from "@/features/payment/payment-url-state.ts";
import { PrintLink } from "@/features/payment-files/print-link.tsx";
import { LineDrawer } from "@/features/payment-lines/line-drawer.tsx";
import { MonthPager } from "@/features/payment-month/month-pager.tsx";
import { PaymentMonth } from "@/features/payment-month/payment-month.tsx";
import { paymentTitle } from "@/features/payment-month/payment-title.ts";
import { SessionDrawer } from "@/features/session/session-drawer.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/payroll/[month]">): Promise<Metadata> {
  return { title: await paymentTitle((await params).month) };
}

export default async function PaymentMonthPage({ params, searchParams }: PageProps<"/[locale]/payroll/[month]">) {
  const month = Month.safeParse((await params).month).data ?? notFound();
  const [t, titles] = await Promise.all([getTranslations("payment"), getTranslations()]);
  const panel = readPaymentPanel(await searchParams);
  const { lineId, bookingId, isNext } = panel;
  prefetch(trpc.payment.exceptions.queryOptions({ month }));
  prefetch(trpc.payment.warnings.queryOptions({ month }));
  prefetch(trpc.payment.progress.queryOptions({ month }));
  prefetch(trpc.payment.months.queryOptions());
  await prefetch(trpc.payment.month.queryOptions({ month }));
  if (lineId) await prefetch(trpc.payment.lineDetails.queryOptions({ lineId }));
  if (bookingId) await prefetch(trpc.session.get.queryOptions({ bookingId }));
  const drawer = bookingId ? (
    <SessionDrawer key={bookingId} bookingId={bookingId} closedHref={monthHref(month)} />
  ) : (
    lineId && <LineDrawer key={lineId} month={month} lineId={lineId} />
  );
  const list = (
    <Link
      href={isNext ? "/dashboard" : "/payroll"}
      className="-my-2 inline-block rounded-s py-2 underline-offset-4 hover:underline"
    >
      {isNext ? titles("dashboard.title") : t("months.back")}
    </Link>
  );
  const aside = (
    <>
      <MonthPager month={month} />
      <PrintLink month={month} />
    </>
  );
  return (
    <ClientMessages of={["payment", "session", "schedule", "audit"]}>
      <HydrateClient>
        <WithDrawer drawer={drawer}>
          <Page kicker={list} title={(await getFormat()).monthTitle(month)} aside={aside} width="wide">
            <PaymentMonth month={month} panel={panel} />
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}
