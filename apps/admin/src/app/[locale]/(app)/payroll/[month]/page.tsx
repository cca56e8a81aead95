import { Month } from "@zea/domain/payment/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import { Link } from "@zea/shell/navigation";
import { WithDrawer } from "@zea/ui/drawer";
import { Page } from "@zea/ui/page";
import { CardSkeleton, Skeleton, TableSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { LineDrawer } from "@/features/payroll/line-drawer.tsx";
import { MonthTitle } from "@/features/payroll/month-title.tsx";
import { MonthWays } from "@/features/payroll/month-ways.tsx";
import { payrollTitle } from "@/features/payroll/page-title.ts";
import { monthHref, readBeside } from "@/features/payroll/payroll-address.ts";
import { PayrollMonth } from "@/features/payroll/payroll-month.tsx";
import { PrintLink } from "@/features/payroll/print-link.tsx";
import { SessionDrawer } from "@/features/session/session-drawer.tsx";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/payroll/[month]">): Promise<Metadata> {
  return { title: await payrollTitle((await params).month) };
}

export default async function PayrollMonthPage({ params, searchParams }: PageProps<"/[locale]/payroll/[month]">) {
  const month = Month.safeParse((await params).month).data ?? notFound();
  const t = await getTranslations("payroll");
  const { lineId, bookingId } = readBeside(await searchParams);
  prefetch(trpc.payment.exceptions.queryOptions({ month }));
  prefetch(trpc.payment.progress.queryOptions({ month }));
  prefetch(trpc.payment.months.queryOptions());
  await prefetch(trpc.payment.month.queryOptions({ month }));
  if (lineId) await prefetch(trpc.payment.parts.queryOptions({ lineId }));
  if (bookingId) await prefetch(trpc.session.get.queryOptions({ bookingId }));
  const drawer = bookingId ? (
    <SessionDrawer key={bookingId} bookingId={bookingId} closedHref={monthHref(month)} />
  ) : (
    lineId && <LineDrawer key={lineId} month={month} lineId={lineId} />
  );
  const list = (
    <Link href="/payroll" className="-my-2 inline-block rounded-s py-2 underline-offset-4 hover:underline">
      {t("months.back")}
    </Link>
  );
  const aside = (
    <>
      <Suspense fallback={<Skeleton className="h-11 w-24 rounded-full" />}>
        <MonthWays month={month} />
      </Suspense>
      <PrintLink month={month} />
    </>
  );
  return (
    <ClientMessages of={["payroll", "session", "audit", "time"]}>
      <HydrateClient>
        <WithDrawer drawer={drawer}>
          <Page kicker={list} title={<MonthTitle month={month} />} aside={aside} width="wide">
            <Suspense fallback={<Waiting />}>
              <PayrollMonth month={month} beside={{ lineId, bookingId }} />
            </Suspense>
          </Page>
        </WithDrawer>
      </HydrateClient>
    </ClientMessages>
  );
}

function Waiting() {
  return (
    <>
      <CardSkeleton lines={3} />
      <TableSkeleton rows={8} />
    </>
  );
}
