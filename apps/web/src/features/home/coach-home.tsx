import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { EmptyState } from "@zea/ui/empty-state";
import { List } from "@zea/ui/list";
import { getTranslations } from "next-intl/server";
import { ZoneNote } from "@/components/zone-note.tsx";
import { Link } from "@/i18n/navigation.ts";
import { ask, clubNow } from "@/trpc/reader.ts";
import { HomeHeader } from "./home-header.tsx";
import { SessionLine } from "./session-line.tsx";

/** A coach's sessions to come, a page at a time. */
export async function CoachHome({ name, cursor }: { name: string; cursor?: string }) {
  const [{ sessions, nextCursor }, now, t] = await Promise.all([
    ask((api) => api.booking.agenda({ cursor })),
    clubNow(),
    getTranslations("home.agenda"),
  ]);
  return (
    <div className="mx-auto grid w-full max-w-[920px] gap-5 px-[18px] pt-6 pb-10 sm:px-8 sm:pt-8">
      <HomeHeader name={name} now={now} />
      {sessions.length === 0 ? (
        <EmptyState title={t("empty")} text={t("emptyText")} />
      ) : (
        <Card className="grid gap-1">
          <h2 className="text-l">{t("title")}</h2>
          <List>
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session} now={now} />
            ))}
          </List>
        </Card>
      )}
      {nextCursor ? (
        <Button asChild variant="ghost" className="w-fit">
          <Link href={{ pathname: "/home", query: { cursor: nextCursor } }}>{t("more")}</Link>
        </Button>
      ) : null}
      <ZoneNote at={now} />
    </div>
  );
}
