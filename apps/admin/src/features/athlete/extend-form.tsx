"use client";

import { useMutation } from "@tanstack/react-query";
import { lastMinuteOf } from "@zea/format/time-zone";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { dateIn, useClubTime } from "@/i18n/format.ts";
import { useTRPC } from "@/trpc/client.ts";
import { useAthletesChanged } from "./use-athletes-changed.ts";

const week = 7 * 86_400_000;

type ExtendFormProps = { athleteId: string; deadline: Date | null; now: Date };

/** Gives an athlete until the end of another day of the club; what came of it stays beside the button. */
export function ExtendForm({ athleteId, deadline, now }: ExtendFormProps) {
  const t = useTranslations("athlete");
  const explain = useErrorMessage();
  const { dayTime, left, city, timeZone } = useClubTime();
  const trpc = useTRPC();
  const changed = useAthletesChanged();
  const [chosen, setChosen] = useState<string>();
  const { issues, check } = useIssues(async () => (await import("@zea/domain/athlete/schema")).ExtendOnboarding);
  const { mutate, variables, error, isPending, isSuccess } = useMutation(
    trpc.athlete.extend.mutationOptions({ onSuccess: () => setChosen(undefined), onSettled: () => changed() }),
  );
  const from = new Date(Math.max(deadline?.getTime() ?? 0, now.getTime()));
  if (!deadline) return null;

  const date = chosen ?? dateIn(new Date(from.getTime() + week), timeZone);
  const extend = async (event: FormEvent) => {
    event.preventDefault();
    const asked = await check({ athleteId, dueAt: lastMinuteOf(date, timeZone) });
    if (asked) mutate(asked);
  };
  return (
    <Card look="flat" className="grid gap-3">
      <div className="grid gap-0.5">
        <span className="text-fg-3 text-xs">{t("drawer.deadline")}</span>
        <b>{t("drawer.until", { date: dayTime(deadline) })}</b>
        <span className="text-fg-2 text-s">{left(deadline, now)}</span>
      </div>
      <form noValidate onSubmit={extend} className="grid gap-3">
        <Field label={t("extend.label")} hint={t("extend.hint", { zone: city })} error={issues.dueAt}>
          <Input
            type="date"
            required
            min={dateIn(from, timeZone)}
            value={date}
            onChange={({ target }) => setChosen(target.value)}
          />
        </Field>
        <Button type="submit" className="w-fit" pending={isPending}>
          {t("extend.submit")}
        </Button>
      </form>
      <div aria-live="polite">
        {error ? <Banner tone="negative">{explain(error)}</Banner> : null}
        {isSuccess ? <Banner tone="positive">{t("extend.done", { date: dayTime(variables.dueAt) })}</Banner> : null}
      </div>
    </Card>
  );
}
