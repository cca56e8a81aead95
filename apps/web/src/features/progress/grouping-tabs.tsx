import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";
import type { Grouping } from "./progress.ts";

/** Links to the progress by week and by month. */
export function GroupingTabs({ current, path }: { current: Grouping; path: string }) {
  const t = useTranslations("progress");
  return (
    <nav aria-label={t("by")} className="flex w-fit gap-0.5 rounded-full bg-surface-2 p-[3px]">
      {(["week", "month"] as const).map((by) => (
        <Link
          key={by}
          href={by === "week" ? path : `${path}?by=month`}
          scroll={false}
          aria-current={by === current ? "page" : undefined}
          className={cn(
            "grid min-h-10 place-items-center rounded-full px-4 font-semibold text-s transition-colors",
            by === current ? "bg-primary text-on-primary" : "text-fg-2 hover:text-fg",
          )}
        >
          {t(by)}
        </Link>
      ))}
    </nav>
  );
}
