import { AuthTitle } from "@zea/shell/auth-title";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import type { Metadata } from "next";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ownData"))("deletedTitle") };
}

export default async function AccountDeletedPage() {
  const t = await getTranslations("ownData");
  return (
    <div className="grid gap-7">
      <AuthTitle title={t("deletedTitle")} lead={t("deletedText")} />
      <Button asChild size="l" wide>
        <Link href="/">{t("deletedHome")}</Link>
      </Button>
    </div>
  );
}
