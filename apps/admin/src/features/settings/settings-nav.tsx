"use client";

import { LinkTabs } from "@zea/shell/link-tabs";
import { usePathname } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";

const parts = [
  { key: "policies", href: "/settings" },
  { key: "club", href: "/settings/club" },
  { key: "types", href: "/settings/types" },
  { key: "packs", href: "/settings/packs" },
  { key: "people", href: "/settings/people" },
] as const;

export function SettingsNav() {
  const t = useTranslations("settings");
  const pathname = usePathname();
  const tabs = parts.map(({ key, href }) => ({ href, label: t(`parts.${key}`), isCurrent: pathname === href }));
  return <LinkTabs label={t("title")} tabs={tabs} />;
}
