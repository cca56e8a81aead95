import { Banner } from "@zea/ui/banner";
import { Card } from "@zea/ui/card";
import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import type { Session } from "./session.ts";

/** What to keep in mind today: the objectives that were set last time, and the athlete's injuries. */
export function SessionNotes({ session }: { session: Session }) {
  const t = useTranslations("session.notes");
  const { day } = useClubTime();
  const last = session.history.find(({ evaluation }) => evaluation?.nextObjectives);
  return (
    <>
      {session.injuries ? (
        <Banner tone="attention" title={t("injuries")}>
          <span className="whitespace-pre-line">{session.injuries}</span>
        </Banner>
      ) : null}
      {last ? (
        <Card className="grid gap-1.5">
          <h2 className="font-sans font-medium text-fg-3 text-xs tracking-normal [font-stretch:100%]">
            {t("objectives", { day: day(last.startsAt) })}
          </h2>
          <p className="whitespace-pre-line font-semibold">{last.evaluation?.nextObjectives}</p>
        </Card>
      ) : null}
    </>
  );
}
