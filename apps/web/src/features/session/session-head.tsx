import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import type { Session, Timer } from "./session.ts";
import { SessionBadge } from "./session-badge.tsx";
import { stateOf } from "./session-state.ts";

/** The planned times, the athlete, and the state. */
export function SessionHead({ session, timer }: { session: Session; timer?: Timer }) {
  const t = useTranslations("session");
  const { day, range } = useFormat();
  const { athlete, startsAt, endsAt } = session;
  return (
    <header className="flex items-start justify-between gap-3">
      <div className="grid min-w-0 gap-1">
        <span className="text-on-dark-2 text-s">
          {t("when", { day: capitalise(day(startsAt)), range: range(startsAt, endsAt) })}
        </span>
        <h1 className="text-xl">
          <Link
            href={`/athletes/${athlete.id}`}
            className="rounded-s underline decoration-on-dark-line decoration-2 underline-offset-4 hover:decoration-maize"
          >
            {athlete.name}
          </Link>
        </h1>
      </div>
      <SessionBadge state={stateOf({ ...timer, ...session }, session.now)} onDark />
    </header>
  );
}
