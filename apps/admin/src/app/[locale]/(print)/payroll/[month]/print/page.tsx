import { Month } from "@zea/domain/payment/schema";
import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { WithSkeleton } from "@zea/ui/with-skeleton";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintButton } from "@/features/payment-files/print-button.tsx";
import { PrintedPayment } from "@/features/payment-files/printed-payment.tsx";
import { paymentTitle } from "@/features/payment-month/payment-title.ts";
import { currentTime } from "@/trpc/page-context.ts";
import { HydrateClient, prefetch, trpc } from "@/trpc/server.ts";

export async function generateMetadata({ params }: PageProps<"/[locale]/payroll/[month]/print">): Promise<Metadata> {
  return { title: await paymentTitle((await params).month) };
}

export default async function PrintPage({ params }: PageProps<"/[locale]/payroll/[month]/print">) {
  const month = Month.safeParse((await params).month).data ?? notFound();
  const t = await getTranslations("payment.print");
  await prefetch(trpc.payment.month.queryOptions({ month }));
  return (
    <ClientMessages of={["payment"]}>
      <HydrateClient>
        <div className="mx-auto grid max-w-[860px] gap-6 px-[18px] py-6 sm:px-8 print:max-w-none print:p-0">
          <nav className="flex flex-wrap items-center justify-between gap-3 print:hidden">
            <Link href={`/payroll/${month}`} className="rounded-s py-3 underline underline-offset-4">
              {t("back")}
            </Link>
            <PrintButton />
          </nav>
          <WithSkeleton of="list" size={8}>
            <PrintedPayment month={month} now={await currentTime()} />
          </WithSkeleton>
        </div>
      </HydrateClient>
    </ClientMessages>
  );
}
