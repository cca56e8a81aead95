"use client";

import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { dateIn, instantOn } from "@zea/format/time-zone";
import { DateField } from "@zea/shell/date-field";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { Textarea } from "@zea/ui/textarea";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import type { BookableAthlete, SessionType } from "./agenda.ts";
import { BookCost } from "./book-cost.tsx";
import { HourSelect } from "./hour-select.tsx";
import type { BookingRequest } from "./use-book-for.ts";

type Values = { athleteId: string; sessionTypeId: string; date: string; startsAt: string; reason: string };

type BookFormProps = {
  athletes: BookableAthlete[];
  sessionTypes: SessionType[];
  today: string;
  date: string;
  timeZone: string;
  start: Date | null;
  nearest: readonly Date[];
  onSubmit: (request: BookingRequest) => unknown;
  isPending: boolean;
  note: ReactNode;
  /** Says at the button that the cost has changed. */
  changed: ReactNode;
};

const schema = async () =>
  (await import("@zea/domain/booking/schema")).RequestBookingFor.omit({ coachId: true, requestKey: true });

export function BookForm(props: BookFormProps) {
  const {
    athletes,
    sessionTypes,
    today,
    date: initialDate,
    timeZone,
    start,
    nearest,
    onSubmit,
    isPending,
    note,
    changed,
  } = props;
  const t = useTranslations("agenda.book");
  const locale = useLocale();
  const { dayTime, duration } = useFormat();
  const form = useActionForm<Values, BookingRequest>({
    schema,
    toInput: ({ date: day, ...values }): unknown => ({
      ...values,
      startsAt: instantOn(day, values.startsAt, timeZone),
      shown: type && { credits: type.credits, minutes: type.minutes },
    }),
    action: { isPending, errorMessage: null },
    onSubmit,
    defaultValues: {
      athleteId: "",
      sessionTypeId: sessionTypes[0]?.id ?? "",
      date: start ? dateIn(start, timeZone) : initialDate,
      startsAt: start?.toISOString() ?? "",
      reason: "",
    },
  });
  const { register, control, setValue, formProps, errorOf } = form;
  const [athleteId, sessionTypeId, date, startsAt] = useWatch({
    control,
    name: ["athleteId", "sessionTypeId", "date", "startsAt"],
  });
  const athlete = athletes.find(({ id }) => id === athleteId);
  const type = sessionTypes.find(({ id }) => id === sessionTypeId);
  const missing = (field: keyof Values) => errorOf(field) && t(`missing.${field}`);
  const choose = (at: Date) => {
    setValue("date", dateIn(at, timeZone));
    setValue("startsAt", at.toISOString());
  };
  return (
    <form {...formProps} className="grid gap-4">
      <Field label={t("athlete")} error={missing("athleteId")}>
        <Select {...register("athleteId")}>
          <option value="">{t("chooseAthlete")}</option>
          {athletes.map(({ id, name, balance }) => (
            <option key={id} value={id}>
              {t("athleteOption", { name, balance })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("type")} error={missing("sessionTypeId")}>
        <Select {...register("sessionTypeId")}>
          {sessionTypes.map(({ id, name, minutes }) => (
            <option key={id} value={id}>
              {t("typeOption", { name: textIn(name, locale), duration: duration(minutes) })}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid grid-cols-[minmax(0,1.3fr)_minmax(0,1fr)] gap-3">
        <DateField form={form} name="date" label={t("date")} required min={today} />
        <HourSelect
          search={{ athleteId, sessionTypeId, date }}
          value={startsAt}
          onChange={(next) => setValue("startsAt", next)}
          error={missing("startsAt")}
        />
      </div>
      <Field label={t("reason")} hint={t("reasonHint")} error={missing("reason")}>
        <Textarea rows={2} maxLength={500} {...register("reason")} />
      </Field>
      {note}
      {nearest.length > 0 ? (
        <div className="grid gap-2">
          <b className="text-ms">{t("nearest")}</b>
          {nearest.map((at) => (
            <Button key={at.getTime()} variant="ghost" className="justify-start" onClick={() => choose(at)}>
              {capitalise(dayTime(at))}
            </Button>
          ))}
        </div>
      ) : null}
      {athlete && type ? <BookCost athlete={athlete} credits={type.credits} /> : null}
      {changed}
      <Button
        type="submit"
        variant="accent"
        size="l"
        wide
        pending={isPending}
        disabled={athlete !== undefined && type !== undefined && athlete.balance < type.credits}
      >
        {t("submit")}
      </Button>
    </form>
  );
}
