"use client";

import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import {
  type CoachLines,
  countExceptions,
  type Exceptions,
  type PaymentMonth,
  type Report,
} from "@/features/payment/payment.ts";
import { HeroError, HeroNote } from "./hero-note.tsx";
import { Recipients } from "./recipients.tsx";
import { useRequestDraft } from "./use-request-draft.ts";
import { useRequestReview } from "./use-request-review.ts";

/** The button that opens the form to review despite exceptions; the focus returns to it. */
export const reviewId = "review-act";

type ReviewActionProps = {
  data: PaymentMonth;
  report: Report;
  exceptions: Exceptions;
  openWarnings: number;
  coaches: CoachLines[];
  isFresh: boolean;
  isFormOpen: boolean;
  toggleForm: () => void;
  onAct: () => void;
};

/** Asks for the review of a draft, or makes the draft again. While warnings or exceptions are open, a form asks first. */
export function ReviewAction(props: ReviewActionProps) {
  const { data, report, exceptions, openWarnings, coaches, isFresh, isFormOpen, toggleForm, onAct } = props;
  const t = useTranslations("payment.action");
  const { dateTime } = useFormat();
  const redraft = useRequestDraft();
  const review = useRequestReview(onAct);
  const { undrafted } = exceptions;
  const open = countExceptions(exceptions);
  const asksFirst = open > 0 || openWarnings > 0;
  const isStale = undrafted > 0;
  const actions = (
    <>
      {coaches.length > 0 && !isStale ? (
        <Button
          id={reviewId}
          variant="accent"
          size="l"
          pending={review.isPending}
          aria-expanded={asksFirst ? isFormOpen : undefined}
          onClick={() => (asksFirst ? toggleForm() : review.request(report, open))}
        >
          {t("review.submit")}
        </Button>
      ) : null}
      <Button
        variant={isStale ? "accent" : "onDark"}
        size="l"
        pending={redraft.isPending}
        onClick={() => redraft.run({ month: data.month })}
      >
        {t("again.submit")}
      </Button>
    </>
  );
  return (
    <HeroNote actions={actions} isFresh={isFresh}>
      {coaches.length > 0 ? (
        <>
          <Recipients coaches={coaches} />
          <p>{t("review.text", { hours: data.signOffHours })}</p>
        </>
      ) : (
        <p>{t("empty")}</p>
      )}
      {isStale ? (
        <p className="font-semibold text-on-dark">{t("again.stale", { count: undrafted })}</p>
      ) : (
        <p className="text-s">{t("again.text", { at: dateTime(report.draftedAt) })}</p>
      )}
      <OutcomeChanged action={review} />
      <HeroError text={review.errorMessage ?? redraft.errorMessage} />
      <ShowPresent action={review} variant="onDark" />
      <ShowPresent action={redraft} variant="onDark" />
    </HeroNote>
  );
}
