import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import type { Session } from "./session.ts";

/** The athlete's feedback, or until when it can be given. */
export function SessionFeedback({ session }: { session: Session }) {
  const t = useTranslations("session.feedback");
  const { dayTime } = useFormat();
  const { feedback, feedbackWait, athlete } = session;
  if (!feedback) {
    if (!feedbackWait) return null;
    const text = feedbackWait.state === "OPEN" ? t("open", { until: dayTime(feedbackWait.dueAt) }) : t("silent");
    return <p className="px-1 text-fg-3 text-s">{text}</p>;
  }
  return (
    <Card className="grid gap-1.5">
      <span className="flex items-center justify-between gap-3">
        <h2 className="text-l">{t("title", { name: athlete.name })}</h2>
        <LargeFigure size="s" unit={t("of")}>
          {feedback.rating}
        </LargeFigure>
      </span>
      {feedback.isObjectivesMet === null ? null : (
        <p className="text-fg-2 text-ms">{t(feedback.isObjectivesMet ? "met" : "unmet")}</p>
      )}
      {feedback.comments ? <p className="whitespace-pre-line text-fg-2 text-ms">{feedback.comments}</p> : null}
    </Card>
  );
}
