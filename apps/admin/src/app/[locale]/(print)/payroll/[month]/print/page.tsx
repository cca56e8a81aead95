import { Month } from "@zea/domain/payment/schema";
import { ListSkeleton } from "@zea/ui/skeleton";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { PrintButton } from "@/features/payroll/print-button.tsx";
import { PrintedPayroll } from "@/features/payroll/printed-payroll.tsx";
import { ClientMessages } from "@/i18n/client-messages.tsx";
import { Link } from "@/i18n/navigation.ts";
import { clubNow } from "@/trpc/reader.ts";
import { HydrateClient, prefetchWhole, trpc } from "@/trpc/server.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("payroll"))("title") };
}

export default async function PrintPage({ params }: PageProps<"/[locale]/payroll/[month]/print">) {
  const month = Month.safeParse((await params).month).data ?? notFound();
  const t = await getTranslations("payroll.print");
  await prefetchWhole(trpc.payment.month.queryOptions({ month }));
  return (
    <ClientMessages of={["payroll", "time"]}>
      <HydrateClient>
        <div className="mx-auto grid max-w-[860px] gap-6 px-[18px] py-6 sm:px-8 print:max-w-none print:p-0">
          <nav className="flex flex-wrap items-center justify-between gap-3 print:hidden">
            <Link href={`/payroll/${month}`} className="rounded-s py-2 underline underline-offset-4">
              {t("back")}
            </Link>
            <PrintButton />
          </nav>
          <Suspense fallback={<ListSkeleton rows={8} />}>
            <PrintedPayroll month={month} now={await clubNow()} />
          </Suspense>
        </div>
      </HydrateClient>
    </ClientMessages>
  );
}
