import { ClientMessages } from "@zea/shell/client-messages";
import { getTranslations } from "@zea/shell/get-translations";
import type { Metadata } from "next";
import { AccountPage } from "@/features/account/account-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account.page"))("title") };
}

export default function Account() {
  return (
    <ClientMessages of={["account", "calendarFeed", "ownData", "ownTexts", "time"]}>
      <AccountPage />
    </ClientMessages>
  );
}
