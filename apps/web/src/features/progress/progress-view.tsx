import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { CompletedSessions } from "./completed-sessions.tsx";
import { GroupingTabs } from "./grouping-tabs.tsx";
import { KeyNumbers } from "./key-numbers.tsx";
import { LazyActivityChart, LazyQualityChart } from "./lazy-charts.tsx";
import { NextObjectives } from "./next-objectives.tsx";
import { ActivityTable, QualityTable } from "./period-table.tsx";
import type { Progress } from "./progress.ts";

type ProgressViewProps = { progress: Progress; path: string; isOwn: boolean };

/** An athlete's progress, as the athlete (`isOwn`) or their coach sees it. */
export function ProgressView({ progress, path, isOwn }: ProgressViewProps) {
  const t = useTranslations("progress");
  const { by, periods, objectives } = progress;
  const isGraded = periods.some(({ technique, effort, rating }) => technique ?? effort ?? rating);
  return (
    <div className="grid gap-5">
      <NextObjectives objectives={objectives} isOwn={isOwn} />
      <KeyNumbers progress={progress} isOwn={isOwn} />
      <GroupingTabs current={by} path={path} />
      <div className="grid gap-4 lg:grid-cols-2">
        <Card className="grid content-start gap-3">
          <header className="grid gap-0.5">
            <h2 className="text-l">{t("activity")}</h2>
            <p className="text-fg-3 text-xs">{t(by === "week" ? "activityByWeek" : "activityByMonth")}</p>
          </header>
          <LazyActivityChart by={by} periods={periods} />
          <ActivityTable progress={progress} />
        </Card>
        <Card className="grid content-start gap-3">
          <header className="grid gap-0.5">
            <h2 className="text-l">{t("quality")}</h2>
            <p className="text-fg-3 text-xs">{t(isGraded ? "qualityText" : "qualityNone")}</p>
          </header>
          {isGraded ? (
            <>
              <LazyQualityChart by={by} periods={periods} />
              <QualityTable progress={progress} />
            </>
          ) : null}
        </Card>
      </div>
      <CompletedSessions progress={progress} isOwn={isOwn} />
    </div>
  );
}
