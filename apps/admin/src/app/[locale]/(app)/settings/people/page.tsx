import { getTranslations } from "@zea/shell/get-translations";
import { ListPage } from "@/components/list-page.tsx";
import { pageTitle } from "@/components/page-title.ts";
import { AdminList } from "@/features/person/admin-list.tsx";
import { InviteAdminForm } from "@/features/person/invite-admin-form.tsx";
import { SettingsNav } from "@/features/settings/settings-nav.tsx";
import { prefetch, trpc } from "@/trpc/server.ts";

export const generateMetadata = pageTitle("person");

export default async function PeoplePage() {
  const t = await getTranslations("person");
  prefetch(trpc.person.admins.queryOptions());
  return (
    <ListPage
      title={t("title")}
      width="normal"
      messages={["settings", "person"]}
      toolbar={<SettingsNav />}
      skeleton={{ of: "card", size: 3 }}
      foot={<InviteAdminForm />}
    >
      <AdminList />
    </ListPage>
  );
}
