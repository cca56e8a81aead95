import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { FailedMailList } from "@/features/mail/failed-mail-list.tsx";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("mail");

export default async function MailsPage() {
  const t = await getTranslations("mail");
  prefetch(trpc.mail.failed.queryOptions());
  return (
    <ListPage title={t("title")} messages={["mail"]} lead={t("lead")} skeleton={{ of: "table", size: 6 }}>
      <FailedMailList />
    </ListPage>
  );
}
