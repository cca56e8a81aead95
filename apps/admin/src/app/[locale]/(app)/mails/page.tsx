import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { hrefTo, listInput } from "@/components/list-url-state.ts";
import { pageTitle } from "@/components/page-title.ts";
import { UrlSearch } from "@/components/url-search.tsx";
import { MailDrawer } from "@/features/mail/mail-drawer.tsx";
import { MailKindSelect } from "@/features/mail/mail-kind-select.tsx";
import { MailList } from "@/features/mail/mail-list.tsx";
import { mailList } from "@/features/mail/mail-list-url-state.ts";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("mail");

export default async function MailsPage({ searchParams }: PageProps<"/[locale]/mails">) {
  const t = await getTranslations("mail");
  const urlState = mailList.read(await searchParams);
  const { mailId } = urlState.drawer;
  prefetch(trpc.mail.list.queryOptions(listInput(urlState)));
  if (mailId) await prefetch(trpc.mail.get.queryOptions({ mailId }));
  return (
    <ListPage
      title={t("title")}
      messages={["mail", "audit"]}
      lead={t("lead")}
      toolbar={<UrlSearch urlState={urlState} label={t("search")} placeholder={t("placeholder")} />}
      drawer={
        mailId && <MailDrawer key={mailId} mailId={mailId} closedHref={hrefTo(urlState, { mailId: undefined })} />
      }
    >
      <MailKindSelect urlState={urlState} />
      <MailList urlState={urlState} />
    </ListPage>
  );
}
