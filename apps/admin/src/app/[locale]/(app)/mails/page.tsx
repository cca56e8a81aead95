import { TableSkeleton } from "@zea/ui/skeleton";
import { getTranslations } from "next-intl/server";
import { ListPage } from "@/components/list-page.tsx";
import { titleOf } from "@/components/page-title.ts";
import { MailList } from "@/features/mail/mail-list.tsx";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = titleOf("mail");

export default async function MailsPage() {
  const t = await getTranslations("mail");
  prefetch(trpc.mail.failed.queryOptions());
  return (
    <ListPage title={t("title")} messages={["mail"]} lead={t("lead")} skeleton={<TableSkeleton rows={6} />}>
      <MailList />
    </ListPage>
  );
}
