import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Avatar } from "@zea/ui/avatar";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { EmptyState } from "@zea/ui/empty-state";
import { List, ListItem } from "@zea/ui/list";
import type { CoachedAthlete } from "./athlete.ts";

type AthleteListProps = { athletes: CoachedAthlete[]; search: string };

/** A coach's athletes with last and next session and the evaluations still due. */
export function AthleteList({ athletes, search }: AthleteListProps) {
  const t = useTranslations("athlete");
  if (athletes.length === 0) return search ? <NoMatch search={search} /> : <NoAthletes />;
  return (
    <Card asChild>
      <section className="grid gap-1">
        <p role="status" className="text-fg-3 text-xs">
          {t("count", { count: athletes.length })}
        </p>
        <List>
          {athletes.map((athlete) => (
            <AthleteItem key={athlete.id} athlete={athlete} />
          ))}
        </List>
      </section>
    </Card>
  );
}

function AthleteItem({ athlete }: { athlete: CoachedAthlete }) {
  const t = useTranslations("athlete");
  const { day, dayTime } = useFormat();
  const { id, name, photoId, lastSession, nextSession, openEvaluationBookingId, openEvaluationCount } = athlete;
  return (
    <ListItem className="relative max-sm:items-start">
      <Avatar name={name} photoId={photoId} size="s" />
      <div className="grid min-w-0 flex-1 gap-x-4 sm:grid-cols-[minmax(0,1.1fr)_minmax(0,0.8fr)_minmax(0,1fr)_minmax(0,1.1fr)] sm:items-center">
        <Link
          href={`/athletes/${id}`}
          prefetch={false}
          className="truncate rounded-s font-semibold after:absolute after:inset-0"
        >
          {name}
        </Link>
        <span className="truncate text-fg-3 text-s">
          {lastSession ? t("last", { day: day(lastSession) }) : t("lastNone")}
        </span>
        <span className="truncate text-fg-2 text-s">
          {nextSession ? t("next", { day: dayTime(nextSession) }) : t("nextNone")}
        </span>
        {openEvaluationBookingId ? (
          <Button asChild variant="ghost" size="s" className="relative w-fit max-sm:mt-2 sm:justify-self-end">
            <Link href={`/sessions/${openEvaluationBookingId}`} prefetch={false}>
              <span aria-hidden className="size-[7px] rounded-full bg-attention" />
              {t("evaluate", { count: openEvaluationCount })}
            </Link>
          </Button>
        ) : null}
      </div>
    </ListItem>
  );
}

function NoMatch({ search }: { search: string }) {
  const t = useTranslations("athlete");
  const all = (
    <Button asChild variant="ghost">
      <Link href="/athletes">{t("all")}</Link>
    </Button>
  );
  return <EmptyState art="list" title={t("noMatch", { search })} text={t("noMatchText")} action={all} />;
}

function NoAthletes() {
  const t = useTranslations("athlete");
  const availability = (
    <Button asChild>
      <Link href="/availability">{t("availability")}</Link>
    </Button>
  );
  return <EmptyState art="list" title={t("empty")} text={t("emptyText")} action={availability} />;
}
