"use client";

import { LinkTabs } from "@zea/shell/link-tabs";
import { useTranslations } from "@zea/shell/use-translations";
import { type AthleteTab, athleteHref, athleteTabs } from "./athlete-page-url-state.ts";

export function AthleteTabs({ athleteId, current }: { athleteId: string; current: AthleteTab }) {
  const t = useTranslations("athlete.page");
  const tabs = athleteTabs.map((tab) => ({
    href: athleteHref(athleteId, tab),
    label: t(`tab.${tab}`),
    isCurrent: tab === current,
  }));
  return <LinkTabs label={t("parts")} tabs={tabs} />;
}
