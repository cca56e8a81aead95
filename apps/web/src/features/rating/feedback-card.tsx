import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { StateBadge } from "@zea/ui/state-badge";
import type { AnsweredBooking } from "@/features/booking/booking.ts";
import { FeedbackForm } from "./feedback-form.tsx";
import type { Rating } from "./rating.ts";

type FeedbackCardProps = { booking: AnsweredBooking; initialRating: Rating | null };

/** The athlete's rating of a session: the form while it can be changed, then what was given, always with the deadline. */
export function FeedbackCard({ booking: { bookingId, feedback, feedbackWait }, initialRating }: FeedbackCardProps) {
  const t = useTranslations("rating.own");
  const { dayTime } = useFormat();
  if (!feedbackWait) return null;
  const { dueAt, isOver, canAnswer, state } = feedbackWait;
  const until = { until: dayTime(dueAt) };
  const deadlineText = !isOver
    ? t(feedback ? "changeable" : "open", until)
    : !canAnswer
      ? t("final", until)
      : feedback
        ? t("lateGiven", until)
        : t(state === "CLOSED" ? "closed" : "lateOpen", until);
  return (
    <Card className="grid scroll-mt-24 gap-4" id="rating">
      <header className="grid gap-1">
        <div className="flex items-center justify-between gap-3">
          <h2 className="text-l">{t("title")}</h2>
          {feedback?.isLate ? <StateBadge tone="attention">{t("late")}</StateBadge> : null}
        </div>
        <p className="text-fg-3 text-s">
          {feedback ? `${t("given", { date: dayTime(feedback.givenAt) })} ` : null}
          {deadlineText}
        </p>
      </header>
      {canAnswer ? (
        <FeedbackForm bookingId={bookingId} feedback={feedback} initialRating={initialRating} />
      ) : feedback ? (
        <GivenFeedback feedback={feedback} />
      ) : null}
    </Card>
  );
}

function GivenFeedback({ feedback }: { feedback: NonNullable<AnsweredBooking["feedback"]> }) {
  const t = useTranslations("rating");
  const { rating, isObjectivesMet, comments } = feedback;
  return (
    <div className="grid gap-1.5">
      <b>{t("option", { rating })}</b>
      {isObjectivesMet === null ? null : (
        <p className="text-fg-2">{t(isObjectivesMet ? "own.objectivesMet" : "own.objectivesMissed")}</p>
      )}
      {comments ? <p className="whitespace-pre-line text-fg-2">{comments}</p> : null}
    </div>
  );
}
