import { takeFocus } from "@zea/shell/take-focus";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import type { ReactNode } from "react";
import type { Session } from "@/features/session/session.ts";

type EvaluationSummaryProps = {
  evaluation: NonNullable<Session["evaluation"]>;
  dueAt: Date | null;
  canChange: boolean;
  isSaved: boolean;
  onChange: () => void;
};

/** The stored evaluation and its deadline for changes. */
export function EvaluationSummary({ evaluation, dueAt, canChange, isSaved, onChange }: EvaluationSummaryProps) {
  const t = useTranslations("evaluation");
  const { dayTime } = useFormat();
  const { effort, technique, notes, nextObjectives, isLate } = evaluation;
  return (
    <Card asChild className="grid gap-4">
      <section aria-labelledby="evaluation">
        <div className="flex items-center justify-between gap-3">
          <h2 id="evaluation" className="text-l">
            {t("given")}
          </h2>
          {canChange ? (
            <Button variant="ghost" size="s" onClick={onChange}>
              {t("change")}
            </Button>
          ) : null}
        </div>
        <div role="status" className="empty:-mt-4">
          {isSaved ? (
            <Banner ref={takeFocus} tabIndex={-1} tone="positive" className="scroll-mt-24 outline-none">
              {t("saved")}
            </Banner>
          ) : null}
        </div>
        <dl className="grid grid-cols-2 gap-x-3 gap-y-4">
          <Term name={t("effort")}>
            <LargeFigure unit={t("of")}>{effort}</LargeFigure>
          </Term>
          <Term name={t("technique")}>
            <LargeFigure unit={t("of")}>{technique}</LargeFigure>
          </Term>
          {nextObjectives ? (
            <Term name={t("nextObjectives")} wide>
              {nextObjectives}
            </Term>
          ) : null}
          {notes ? (
            <Term name={t("notes")} wide>
              {notes}
            </Term>
          ) : null}
        </dl>
        <p className="text-fg-3 text-xs">
          {isLate ? t("wasLate") : dueAt ? t(canChange ? "until" : "over", { until: dayTime(dueAt) }) : null}
        </p>
      </section>
    </Card>
  );
}

function Term({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "col-span-2 grid gap-0.5" : "grid gap-0.5"}>
      <dt className="text-fg-3 text-xs">{name}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  );
}
