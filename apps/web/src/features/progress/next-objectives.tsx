import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import type { Progress } from "./progress.ts";

type NextObjectivesProps = { objectives: Progress["objectives"]; isOwn: boolean };

/** The next objectives from the latest evaluation. */
export function NextObjectives({ objectives, isOwn }: NextObjectivesProps) {
  const t = useTranslations("progress");
  const { day } = useFormat();
  if (!objectives) return <Card variant="flat">{t(isOwn ? "noObjectives" : "noObjectivesOf")}</Card>;
  const { text, coach, startsAt } = objectives;
  return (
    <Card variant="hero" className="grid gap-2">
      <h2 className="font-normal font-sans text-fg-2 text-s tracking-normal">
        {t("objectives", { coach: coach.name, day: day(startsAt) })}
      </h2>
      <p className="whitespace-pre-line font-semibold text-l">{text}</p>
    </Card>
  );
}
