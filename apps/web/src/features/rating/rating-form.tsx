"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { useRouter } from "@zea/shell/navigation";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { plainClient } from "@/trpc/plain-client.ts";
import { DetailFields } from "./detail-fields.tsx";
import type { Rating, RatingLink } from "./rating.ts";
import { RatingInput } from "./rating-input.tsx";
import { useFeedback } from "./use-feedback.ts";

type RatingFormProps = { token: string; link: RatingLink; initialRating: Rating | null; children: ReactNode };
type Sending = { state: "open" | "pending"; saved: Rating | null; times: number; failure: string | null };

/** The page that the feedback mail's numbers link to; only the button records the rating, so that mail scanners that open links don't. */
export function RatingForm({ token, link: { feedback, dueAt }, initialRating, children }: RatingFormProps) {
  const t = useTranslations("rating");
  const { dayTime } = useFormat();
  const router = useRouter();
  const errorMessage = useErrorMessage();
  const { values, error, change, read } = useFeedback(feedback, initialRating);
  const [{ state, saved, times, failure }, setSending] = useState<Sending>({
    state: "open",
    saved: (feedback?.rating ?? null) as Rating | null,
    times: 0,
    failure: null,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (times > 0) heading.current?.focus();
  }, [times]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const answer = read();
    if (!answer) return;
    setSending((before) => ({ ...before, state: "pending", failure: null }));
    await plainClient.rating.give.mutate({ token, ...answer }).then(
      () => {
        setSending((before) => ({ state: "open", saved: answer.rating, times: before.times + 1, failure: null }));
        // the stored rating now replaces the one in the address, also after a reload
        window.history.replaceState(null, "", window.location.pathname);
      },
      (refused: unknown) => {
        const text = refusalOf(refused) ? errorMessage(refused) : t("lost");
        setSending((before) => ({ ...before, state: "open", failure: text }));
        if (refusalOf(refused)?.reason.startsWith("rating.")) router.refresh();
      },
    );
  };
  return (
    <div className="grid gap-5">
      <header className="grid gap-1.5">
        <h1 ref={heading} tabIndex={-1} className="text-[27px] sm:text-[30px]">
          {t(times > 0 ? "doneTitle" : "title")}
        </h1>
        <p className="text-fg-2">
          {saved ? t("doneText", { rating: saved, until: dayTime(dueAt) }) : t("until", { until: dayTime(dueAt) })}
        </p>
      </header>
      {children}
      <form onSubmit={send}>
        <Card className="grid gap-5">
          <RatingInput value={values.rating} onChange={(rating) => change({ rating })} error={error} />
          {saved ? (
            <>
              <h2 className="text-l">{t("more")}</h2>
              <DetailFields values={values} onChange={change} />
            </>
          ) : null}
          <FormFailure text={failure} />
          <div className="grid gap-2">
            <Button type="submit" variant={saved ? "primary" : "accent"} size="l" wide pending={state === "pending"}>
              {t(saved ? "save" : "send")}
            </Button>
            {values.rating && values.rating !== saved ? (
              <p className="text-center text-fg-3 text-s">{t(saved ? "notSaved" : "notSent")}</p>
            ) : null}
          </div>
        </Card>
      </form>
    </div>
  );
}
