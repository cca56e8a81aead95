"use client";

import { FormFailure } from "@zea/shell/form-failure";
import { useRouter } from "@zea/shell/navigation";
import { ShowPresent } from "@zea/shell/show-present";
import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { useTRPC } from "@/trpc/client.ts";
import { DetailFields } from "./detail-fields.tsx";
import type { Feedback, Rating } from "./rating.ts";
import { RatingInput } from "./rating-input.tsx";
import { useFeedback } from "./use-feedback.ts";

type FeedbackFormProps = { bookingId: string; feedback: Feedback | null; initialRating: Rating | null };

/** Gives or changes the athlete's feedback on a session. */
export function FeedbackForm({ bookingId, feedback, initialRating }: FeedbackFormProps) {
  const t = useTranslations("rating");
  const router = useRouter();
  const { values, error, change, read } = useFeedback(feedback, initialRating);
  const give = useAction(useTRPC().feedback.give.mutationOptions(), {
    success: () => t(feedback ? "saved" : "doneTitle"),
    holdsConflict: true,
    refresh: () => router.refresh(),
  });
  return (
    <form
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const answer = read();
        if (answer) void give.run({ bookingId, ...answer });
      }}
    >
      <RatingInput value={values.rating} onChange={(rating) => change({ rating })} error={error} />
      <DetailFields values={values} onChange={change} />
      <FormFailure text={give.errorMessage} />
      <ShowPresent action={give} />
      <Button type="submit" variant={feedback ? "primary" : "accent"} wide pending={give.isPending}>
        {t(feedback ? "save" : "send")}
      </Button>
    </form>
  );
}
