import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Suspense } from "react";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";
import { type OpenFeedback, ratings } from "./rating.ts";

/** Asks for the rating that is due first, if any. */
export function RatingPrompt() {
  return (
    <Suspense>
      <FirstQuestion />
    </Suspense>
  );
}

async function FirstQuestion() {
  const [first, ...others] = await fetchOrNotFound(trpc.feedback.open.queryOptions());
  return first ? <Question feedback={first} others={others.length} /> : null;
}

/** Each number links to the session's page with that rating preselected. */
function Question({ feedback: { bookingId, startsAt, dueAt }, others }: { feedback: OpenFeedback; others: number }) {
  const t = useTranslations("rating.prompt");
  const { longDay, dayTime } = useFormat();
  return (
    <Card asChild>
      <section className="grid gap-3.5" aria-labelledby="ask-rating">
        <h2 id="ask-rating" className="text-l">
          {t("title", { day: longDay(startsAt) })}
        </h2>
        <ul className="grid grid-cols-5 gap-2">
          {ratings.map((rating) => (
            <li key={rating} className="grid">
              <Link
                href={`/bookings/${bookingId}?rating=${rating}#rating`}
                prefetch={false}
                aria-label={t("option", { rating })}
                className="score grid min-h-12 place-items-center rounded-m text-fg text-l shadow-[inset_0_0_0_1px_var(--line-strong)] transition-colors hover:bg-accent hover:text-on-accent"
              >
                {rating}
              </Link>
            </li>
          ))}
        </ul>
        <p className="text-fg-3 text-xs">
          {t("until", { until: dayTime(dueAt) })} {others > 0 ? t("more", { count: others }) : null}
        </p>
      </section>
    </Card>
  );
}
