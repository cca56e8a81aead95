import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { MonthList } from "@/features/payment/month-list.tsx";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("payment");

export default async function PaymentsPage() {
  const t = await getTranslations("payment");
  prefetch(trpc.payment.months.queryOptions());
  return (
    <ListPage title={t("title")} messages={["payment"]} lead={<span className="block max-w-[72ch]">{t("lead")}</span>}>
      <MonthList />
    </ListPage>
  );
}
