import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import type { AnsweredBooking } from "@/features/booking/booking.ts";

/** The coach's evaluation as the athlete sees it. */
export function EvaluationCard({ booking: { evaluation, coach } }: { booking: AnsweredBooking }) {
  const t = useTranslations("rating.evaluation");
  if (!evaluation) return <p className="px-1 text-fg-3 text-s">{t("none", { coach: coach.name })}</p>;
  const { effort, technique, notes, nextObjectives } = evaluation;
  const texts = [
    { key: "nextObjectives", text: nextObjectives },
    { key: "notes", text: notes },
  ] as const;
  return (
    <Card className="grid gap-4">
      <h2 className="text-l">{t("title", { coach: coach.name })}</h2>
      <dl className="grid grid-cols-2 gap-x-3 gap-y-4">
        {(
          [
            ["effort", effort],
            ["technique", technique],
          ] as const
        ).map(([key, value]) => (
          <div key={key} className="grid gap-0.5 rounded-ml bg-surface-2 p-3.5">
            <dt className="text-fg-3 text-xs">{t(key)}</dt>
            <dd>
              <LargeFigure size="s">
                <span aria-hidden>{value}</span>
                <span className="sr-only">{t("outOf", { value })}</span>
              </LargeFigure>
              <span aria-hidden className="text-fg-3 text-s">
                {" / 5"}
              </span>
            </dd>
          </div>
        ))}
        {texts.map(({ key, text }) =>
          text ? (
            <div key={key} className="col-span-2 grid gap-0.5">
              <dt className="text-fg-3 text-xs">{t(key)}</dt>
              <dd className="whitespace-pre-line">{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </Card>
  );
}
