import { LinkTabs } from "@zea/shell/link-tabs";
import { useTranslations } from "@zea/shell/use-translations";
import type { Grouping } from "./progress.ts";

/** Links to the progress by week and by month. */
export function GroupingTabs({ current, path }: { current: Grouping; path: string }) {
  const t = useTranslations("progress");
  const tabs = (["week", "month"] as const).map((by) => ({
    href: by === "week" ? path : `${path}?by=month`,
    label: t(by),
    isCurrent: by === current,
  }));
  return <LinkTabs label={t("by")} tabs={tabs} />;
}
