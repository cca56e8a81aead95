"use client";

import { useQuery } from "@tanstack/react-query";
import { textIn } from "@zea/format/localized-text";
import { instantOn } from "@zea/format/time-zone";
import { CalendarField } from "@zea/shell/calendar-field";
import { OutcomeChanged } from "@zea/shell/outcome-changed";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { useLocale } from "next-intl";
import { useCallback, useState } from "react";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { AthleteChoice } from "./athlete-choice.tsx";
import { HourSelect } from "./hour-select.tsx";
import type { BookableAthlete, Coach, SessionType } from "./schedule.ts";
import type { ScheduleUrlState } from "./schedule-url-state.ts";
import { useBookFor } from "./use-book-for.ts";

type BookFormProps = { coaches: Coach[]; sessionTypes: SessionType[]; urlState: ScheduleUrlState; today: string };

/** What the fields hold; the start as an ISO instant. */
type BookValues = { athleteId: string; coachId: string; sessionTypeId: string; startsAt: string; reason: string };

/** Books a session for an athlete: with which coach, of which type, when and why. The cost is beside the button. */
export function BookForm({ coaches, sessionTypes, urlState, today }: BookFormProps) {
  const t = useTranslations("schedule.book");
  const locale = useLocale();
  const { dayTime, isoDate, duration, timeZone } = useFormat();
  const [chosen, setAthlete] = useState<BookableAthlete | null>();
  const named = useNamedAthlete(urlState);
  const athlete = chosen === undefined ? named : chosen;
  const [date, setDate] = useState(urlState.view.date < today ? today : urlState.view.date);
  const book = useBookFor(urlState, date);
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/booking/schema")).RequestBookingFor.omit({ requestKey: true }),
    toInput: ({ startsAt, ...values }: BookValues): unknown => ({
      ...values,
      athleteId: athlete?.id,
      sessionTypeId: type?.id,
      startsAt: instantOn(date, startsAt, timeZone),
      shown: type && { credits: type.credits, minutes: type.minutes },
    }),
    defaultValues: {
      athleteId: "",
      coachId: urlState.filters.coachId ?? "",
      sessionTypeId: "",
      startsAt: "",
      reason: "",
    },
    action: book,
    onSubmit: book.run,
  });
  const { register, watch, setValue } = form;
  const [coachId, typeId, startsAt] = watch(["coachId", "sessionTypeId", "startsAt"]);
  const setStart = useCallback((start: string) => setValue("startsAt", start), [setValue]);
  const coach = coaches.find(({ id }) => id === coachId);
  const offered = sessionTypes.filter(({ id }) => coach?.sessionTypeIds.includes(id));
  const type = offered.find(({ id }) => id === typeId) ?? offered[0];
  const left = athlete && type ? athlete.balance - type.credits : null;
  const missing = (field: "athleteId" | "coachId" | "startsAt" | "reason") =>
    form.errorOf(field) ? t(`missing.${field}`) : undefined;
  const { outcome } = book;
  return (
    <form {...form.formProps} className="grid gap-4">
      <AthleteChoice value={athlete} onChange={setAthlete} error={missing("athleteId")} />
      <Field label={t("coach")} error={missing("coachId")}>
        <Select {...register("coachId")}>
          <option value="">{t("chooseCoach")}</option>
          {coaches.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("type")}>
        <Select
          name="sessionTypeId"
          value={type?.id ?? ""}
          disabled={!coach}
          onChange={({ target }) => setValue("sessionTypeId", target.value)}
        >
          {offered.length === 0 ? <option value="">{t("coachFirst")}</option> : null}
          {offered.map(({ id, name, minutes }) => (
            <option key={id} value={id}>
              {t("typeOption", { name: textIn(name, locale), duration: duration(minutes) })}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)] gap-3">
        <CalendarField label={t("date")} required min={today} value={date} onChange={setDate} />
        <HourSelect
          search={{ athleteId: athlete?.id ?? "", coachId, sessionTypeId: type?.id ?? "", date }}
          value={startsAt}
          onChange={setStart}
          error={missing("startsAt")}
        />
      </div>
      <ReasonField {...register("reason")} error={missing("reason")} hint={t("reasonHint")} />
      <div aria-live="assertive" className="grid gap-2">
        {form.failure ? <Banner tone="negative">{form.failure}</Banner> : null}
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
              setDate(isoDate(at));
              setStart(at.toISOString());
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
      <OutcomeChanged action={book} />
      <Button
        type="submit"
        variant="accent"
        size="l"
        wide
        pending={form.isPending}
        disabled={left !== null && left < 0}
      >
        {t("submit")}
      </Button>
    </form>
  );
}

/** The athlete that the URL names, if they can be booked for. */
function useNamedAthlete({ drawer: { athleteId } }: ScheduleUrlState): BookableAthlete | null {
  const query = useTRPC().athlete.get.queryOptions(
    { athleteId: athleteId ?? "" },
    { enabled: athleteId !== undefined },
  );
  const { data } = useQuery(query);
  if (data?.state !== "ACTIVE") return null;
  const { id, name, email, balance } = data;
  return { id, name, email, balance };
}
