"use client";

import { useIssues } from "@zea/shell/use-issues";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ReasonField } from "@/components/reason-field.tsx";
import { dateIn, useClubTime } from "@/i18n/format.ts";
import { AthleteChoice } from "./athlete-choice.tsx";
import { HourSelect } from "./hour-select.tsx";
import type { Bookable, Coach, SessionType } from "./schedule.ts";
import type { ScheduleAddress } from "./schedule-address.ts";
import { useBookFor } from "./use-book-for.ts";

type BookFormProps = { coaches: Coach[]; sessionTypes: SessionType[]; address: ScheduleAddress; today: string };

/** For whom, with whom, what, when and why; what it costs stands beside the button. */
export function BookForm({ coaches, sessionTypes, address, today }: BookFormProps) {
  const t = useTranslations("schedule.book");
  const locale = useLocale();
  const { dayTime, timeZone } = useClubTime();
  const [athlete, setAthlete] = useState<Bookable | null>(null);
  const [coachId, setCoachId] = useState(address.filters.coachId ?? "");
  const [typeId, setTypeId] = useState("");
  const [date, setDate] = useState(address.view.date < today ? today : address.view.date);
  const [startsAt, setStartsAt] = useState("");
  const [reason, setReason] = useState("");
  const { issues, check } = useIssues(async () => (await import("@zea/domain/booking/schema")).RequestBookingFor);
  const { book, keyOf, isPending, failure, outcome } = useBookFor(address, date);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (Object.keys(issues).length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [issues]);
  const coach = coaches.find(({ id }) => id === coachId);
  const given = sessionTypes.filter(({ id }) => coach?.sessionTypeIds.includes(id));
  const type = given.find(({ id }) => id === typeId) ?? given[0];
  const left = athlete && type ? athlete.balance - type.credits : null;
  const missing = (field: "athleteId" | "coachId" | "startsAt" | "reason") =>
    issues[field] ? t(`missing.${field}`) : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wish = { athleteId: athlete?.id, coachId, sessionTypeId: type?.id, startsAt: new Date(startsAt), reason };
    const asked = await check({ ...wish, requestKey: keyOf(JSON.stringify(wish)) });
    if (asked) book(asked);
  };
  return (
    <form ref={form} noValidate onSubmit={submit} className="grid gap-4">
      <AthleteChoice value={athlete} onChange={setAthlete} error={missing("athleteId")} />
      <Field label={t("coach")} error={missing("coachId")}>
        <Select value={coachId} onChange={({ target }) => setCoachId(target.value)}>
          <option value="">{t("chooseCoach")}</option>
          {coaches.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("type")}>
        <Select value={type?.id ?? ""} disabled={!coach} onChange={({ target }) => setTypeId(target.value)}>
          {given.length === 0 ? <option value="">{t("typeFirst")}</option> : null}
          {given.map(({ id, name, minutes }) => (
            <option key={id} value={id}>
              {t("typeOption", { name: name[locale], minutes })}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)] gap-3">
        <Field label={t("date")}>
          <Input
            type="date"
            min={today}
            value={date}
            className="min-w-0 pr-2.5"
            onChange={({ target }) => setDate(target.value)}
          />
        </Field>
        <HourSelect
          search={{ athleteId: athlete?.id ?? "", coachId, sessionTypeId: type?.id ?? "", date }}
          value={startsAt}
          onChange={setStartsAt}
          error={missing("startsAt")}
        />
      </div>
      <ReasonField value={reason} onChange={setReason} error={missing("reason")} hint={t("reasonHint")} />
      <div aria-live="assertive" className="grid gap-2">
        {failure ? <Banner tone="negative">{failure}</Banner> : null}
        {outcome?.status === "REQUESTED" ? (
          <Banner tone="waiting" title={t("waiting")}>
            {t("waitingText")}
          </Banner>
        ) : null}
        {outcome && outcome.nearest.length > 0 ? <b className="text-ms">{t("nearest")}</b> : null}
        {outcome?.nearest.map((at) => (
          <Button
            key={at.getTime()}
            variant="ghost"
            className="justify-start"
            onClick={() => {
              setDate(dateIn(at, timeZone));
              setStartsAt(at.toISOString());
            }}
          >
            {dayTime(at)}
          </Button>
        ))}
      </div>
      {left === null || !type || !athlete ? null : left < 0 ? (
        <Banner tone="attention">
          {t("tooFew", { name: athlete.name, credits: type.credits, balance: athlete.balance })}
        </Banner>
      ) : (
        <p className="text-fg-2 text-s">{t("cost", { credits: type.credits, left })}</p>
      )}
      <Button type="submit" variant="accent" size="l" wide pending={isPending} disabled={left !== null && left < 0}>
        {t("submit")}
      </Button>
    </form>
  );
}
