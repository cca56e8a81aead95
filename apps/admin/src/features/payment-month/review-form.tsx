"use client";

import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { ShowPresent } from "@zea/shell/show-present";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Checkbox } from "@zea/ui/checkbox";
import { useState } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { focusOnMount } from "@/components/focus-on-mount.ts";
import { type CoachLines, countExceptions, type Exceptions, type Report } from "@/features/payment/payment.ts";
import { OpenWarnings } from "./open-warnings.tsx";
import { Recipients } from "./recipients.tsx";
import { useRequestReview } from "./use-request-review.ts";

type ReviewFormProps = {
  report: Report;
  exceptions: Exceptions;
  openWarnings: number;
  coaches: CoachLines[];
  onAct: () => void;
  cancel: () => void;
};

/** What is still open when a report is reviewed: warnings are answered first, exceptions the person goes on with. */
export function ReviewForm({ report, exceptions, openWarnings, coaches, onAct, cancel }: ReviewFormProps) {
  const t = useTranslations("payment.reviewForm");
  const [isKnown, setKnown] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const review = useRequestReview(onAct);
  const open = countExceptions(exceptions);
  const kinds = [
    ["missingMonths", exceptions.missingMonths.length],
    ["withoutRate", exceptions.withoutRate.length],
    ["unrecorded", exceptions.unrecorded.length],
    ["overlaps", exceptions.overlaps.length],
  ] as const;
  const submit = () => {
    const mayGoOn = isKnown || open === 0;
    setAsked(!mayGoOn);
    if (mayGoOn) void review.request(report, open);
  };
  return (
    <Card asChild className="grid gap-3">
      <section aria-labelledby="review-form">
        <h2 id="review-form" ref={focusOnMount} tabIndex={-1} className="text-l outline-none">
          {t("title")}
        </h2>
        <ul className="grid gap-1.5 text-ms">
          {kinds.map(([kind, count]) => (count > 0 ? <li key={kind}>{t(kind, { count })}</li> : null))}
        </ul>
        <Recipients coaches={coaches} />
        {openWarnings > 0 ? (
          <OpenWarnings count={openWarnings} />
        ) : open > 0 ? (
          <Checkbox
            label={t("known")}
            checked={isKnown}
            error={isAsked && !isKnown ? t("askKnown") : undefined}
            onChange={({ target }) => setKnown(target.checked)}
          />
        ) : null}
        <OutcomeChanged action={review} />
        <ActionFailure text={review.errorMessage} className="empty:hidden" />
        <ShowPresent action={review} />
        <div className="flex flex-wrap gap-2.5">
          {openWarnings > 0 ? null : (
            <Button pending={review.isPending} onClick={submit}>
              {t("submit")}
            </Button>
          )}
          <Button variant="ghost" onClick={cancel}>
            {t("cancel")}
          </Button>
        </div>
      </section>
    </Card>
  );
}
