"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Facts } from "@/components/facts.tsx";

type ClubCardProps = { club: { name: string; timeZone: string; currency: string } };

/** What was set at installation and can't be changed here. */
export function ClubCard({ club: { name, timeZone, currency } }: ClubCardProps) {
  const t = useTranslations("settings.club");
  return (
    <Card className="grid gap-3">
      <h2 className="text-l">{t("title")}</h2>
      <Facts
        facts={[
          { key: "name", name: t("name"), value: name },
          { key: "timeZone", name: t("timeZone"), value: timeZone },
          { key: "currency", name: t("currency"), value: currency },
        ]}
      />
      <p className="text-fg-3 text-s">{t("fixed")}</p>
    </Card>
  );
}
