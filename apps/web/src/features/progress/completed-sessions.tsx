import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { useLocale } from "next-intl";
import type { CompletedSession, Progress } from "./progress.ts";

type CompletedSessionsProps = { progress: Progress; isOwn: boolean };

/** The latest completed sessions with evaluation and feedback. */
export function CompletedSessions({ progress: { sessions }, isOwn }: CompletedSessionsProps) {
  const t = useTranslations("progress");
  return (
    <Card asChild>
      <section className="grid gap-1" aria-labelledby="sessions">
        <div className="flex items-baseline justify-between gap-3">
          <h2 id="sessions" className="text-l">
            {t("list")}
          </h2>
          <span className="text-fg-3 text-xs">{t("listRecent", { count: sessions.length })}</span>
        </div>
        <List>
          {sessions.map((session) => (
            <SessionItem key={session.bookingId} session={session} isOwn={isOwn} />
          ))}
        </List>
        {isOwn ? (
          <Link href="/bookings?when=past" className="w-fit rounded-s py-2 font-semibold text-ms underline">
            {t("all")}
          </Link>
        ) : null}
      </section>
    </Card>
  );
}

type SessionItemProps = { session: CompletedSession; isOwn: boolean };

function SessionItem({ session, isOwn }: SessionItemProps) {
  const t = useTranslations("progress");
  const locale = useLocale();
  const { dayTime, duration } = useFormat();
  const { bookingId, actualStart, minutes, coach, sessionType, feedback, evaluation } = session;
  const href = isOwn ? `/bookings/${bookingId}` : session.isOwn ? `/sessions/${bookingId}` : null;
  const when = capitalise(dayTime(actualStart));
  return (
    <ListItem className="relative items-start">
      <Avatar name={coach.name} photoId={coach.photoId} size="s" />
      <div className="grid min-w-0 flex-1 gap-0.5">
        {href ? (
          <Link href={href} className="w-fit rounded-s font-semibold after:absolute after:inset-0">
            {when}
          </Link>
        ) : (
          <b>{when}</b>
        )}
        <span className="text-fg-3 text-xs">{t("line", { name: textIn(sessionType, locale), coach: coach.name })}</span>
        {evaluation ? <span className="text-fg-2 text-s">{t("scores", evaluation)}</span> : null}
        {evaluation?.notes ? <p className="whitespace-pre-line text-fg-2 text-s">{evaluation.notes}</p> : null}
        {!isOwn && feedback?.comments ? (
          <q className="whitespace-pre-line text-fg-2 text-s">{feedback.comments}</q>
        ) : null}
      </div>
      <span className="grid shrink-0 justify-items-end gap-0.5">
        <b className="text-ms">{duration(minutes)}</b>
        {isOwn || session.isOwn ? (
          <span className="text-fg-3 text-xs">{feedback ? t("rated", feedback) : t("unrated")}</span>
        ) : null}
      </span>
    </ListItem>
  );
}
