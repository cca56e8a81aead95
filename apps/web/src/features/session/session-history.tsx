import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { useLocale } from "next-intl";
import type { PastSession } from "./session.ts";

/** Earlier sessions of this athlete with this coach. */
export function SessionHistory({ history }: { history: PastSession[] }) {
  const t = useTranslations("session.history");
  return (
    <Card className="grid gap-2">
      <h2 className="text-l">{t("title")}</h2>
      {history.length === 0 ? (
        <p className="text-fg-2 text-ms">{t("empty")}</p>
      ) : (
        <List>
          {history.map((past) => (
            <PastLine key={past.bookingId} past={past} />
          ))}
        </List>
      )}
    </Card>
  );
}

function PastLine({ past }: { past: PastSession }) {
  const t = useTranslations("session.history");
  const state = useTranslations("sessionState");
  const locale = useLocale();
  const { day, duration } = useFormat();
  const { bookingId, status, startsAt, realMinutes, feedback, evaluation, sessionType } = past;
  return (
    <ListItem className="relative items-start">
      <span className="grid min-w-0 flex-1 gap-0.5">
        <Link href={`/sessions/${bookingId}`} className="w-fit rounded-s font-semibold after:absolute after:inset-0">
          {capitalise(day(startsAt))}
        </Link>
        <span className="text-fg-3 text-xs">
          {realMinutes === null
            ? textIn(sessionType, locale)
            : t("minutes", { name: textIn(sessionType, locale), duration: duration(realMinutes) })}
        </span>
        {evaluation?.notes ? <span className="line-clamp-2 text-fg-2 text-s">{evaluation.notes}</span> : null}
      </span>
      {status === "NO_SHOW" ? (
        <StateBadge tone="negative">{state("NO_SHOW")}</StateBadge>
      ) : (
        <span className="grid justify-items-end text-fg-2 text-xs">
          <span>
            {evaluation
              ? t("scores", { effort: evaluation.effort, technique: evaluation.technique })
              : t("unevaluated")}
          </span>
          <span>{feedback ? t("rating", { rating: feedback.rating }) : t("unrated")}</span>
        </span>
      )}
    </ListItem>
  );
}
