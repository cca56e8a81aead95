"use client";

import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { LargeFigure } from "@zea/ui/large-figure";
import { List, ListItem } from "@zea/ui/list";
import dynamic from "next/dynamic";
import type { AthleteDetails } from "./athlete.ts";
import { athleteHref } from "./athlete-page-url-state.ts";
import { OnboardingSteps } from "./onboarding-steps.tsx";
import { ReactivateForm } from "./reactivate-form.tsx";

const ExtendForm = dynamic(() => import("./extend-form.tsx").then((module) => module.ExtendForm));

export function AthleteCard({ athlete, now }: { athlete: AthleteDetails; now: Date }) {
  const t = useTranslations("athlete");
  const { dateTime } = useFormat();
  const { id, balance, rounds, deadline } = athlete;
  return (
    <>
      <Button asChild variant="ghost" className="w-fit">
        <Link href={athleteHref(id)}>{t("drawer.whole")}</Link>
      </Button>
      {athlete.deletedAt ? <p className="text-fg-2">{t("deleted")}</p> : <ReactivateForm athlete={athlete} />}
      <ExtendForm athleteId={id} deadline={deadline} now={now} />
      <Card variant="flat" className="grid gap-0.5">
        <span className="text-fg-3 text-xs">{t("drawer.balance")}</span>
        <LargeFigure size="s">{t("drawer.credits", { count: balance })}</LargeFigure>
      </Card>
      <section className="grid gap-1">
        <h3 className="text-m">{t("drawer.steps")}</h3>
        <OnboardingSteps athlete={athlete} />
      </section>
      {rounds.length > 1 ? (
        <section className="grid gap-1">
          <h3 className="text-m">{t("drawer.rounds")}</h3>
          <List>
            {rounds.map(({ id: roundId, cause, state, openedAt }) => (
              <ListItem key={roundId} className="justify-between text-ms">
                <span>{t("round.span", { cause: t(`round.${cause}`), date: dateTime(openedAt) })}</span>
                <span className="text-fg-3 text-xs">{t(`round.${state}`)}</span>
              </ListItem>
            ))}
          </List>
        </section>
      ) : null}
    </>
  );
}
