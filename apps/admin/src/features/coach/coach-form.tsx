"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { CoachDetails } from "@zea/domain/coach/schema";
import { languageName, locales } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { NumberField } from "@zea/shell/number-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { refusalOf } from "@zea/shell/use-error-message";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { Textarea } from "@zea/ui/textarea";
import { useLocale } from "next-intl";
import { useState } from "react";
import { ActionFailure } from "@/components/action-failure.tsx";
import { SaveBar } from "@/components/save-bar.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { ChoiceList } from "./choice-list.tsx";
import { type Coach, formValuesOf, mergeEdits } from "./coach.ts";

/** What the fields hold; the break as it is typed. */
type CoachValues = Omit<CoachDetails, "breakMinutes"> & { breakMinutes: string };
type CoachFormProps = { coach: Coach; zones: string[] };

/**
 * A coach's public profile in both languages, what they offer, and their time zone. When another administrator saved in
 * between, the form loads what they changed and keeps the rest.
 */
export function CoachForm({ coach, zones }: CoachFormProps) {
  const t = useTranslations("coach.form");
  const { duration, parseWhole, inputNumber } = useFormat();
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: coachId, timeZone, sessionTypes } = coach;
  const [base, setBase] = useState(() => formValuesOf(coach));
  const typed = (details: CoachDetails) => ({ ...details, breakMinutes: inputNumber(details.breakMinutes) });
  const update = useAction(trpc.coach.update.mutationOptions(), {
    success: () => t("done"),
    onSuccess: (_, { after }) => {
      setBase(after);
      form.reset(typed(after));
    },
    onError: async (failure, { before, after }) => {
      if (refusalOf(failure)?.reason !== "coach.changed_meanwhile") return;
      const query = trpc.coach.get.queryOptions({ coachId }, { staleTime: 0 });
      const stored = formValuesOf(await queryClient.fetchQuery(query));
      setBase(stored);
      form.reset(typed(stored));
      form.reset(typed(mergeEdits({ base: before, edited: after, stored })), { keepDefaultValues: true });
    },
    refresh: [trpc.coach.pathFilter(), trpc.sessionType.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/coach/schema")).CoachDetails,
    toInput: ({ breakMinutes, ...values }: CoachValues) => ({ ...values, breakMinutes: parseWhole(breakMinutes) }),
    defaultValues: typed(base),
    action: update,
    onSubmit: (after) => update.run({ coachId, before: base, after }),
  });
  const { register, errorOf } = form;
  return (
    <form {...form.formProps} className="grid gap-5">
      <Card className="grid gap-4">
        <h2 className="text-l">{t("profile")}</h2>
        <Field label={t("displayName")} hint={t("displayNameHint")} error={errorOf("displayName")}>
          <Input maxLength={120} autoComplete="off" defaultValue={base.displayName} {...register("displayName")} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          {locales.map((language) => (
            <Field
              key={language}
              label={t("headline", { language: languageName(language, locale) })}
              error={errorOf(`headline.${language}`)}
            >
              <Input maxLength={120} defaultValue={base.headline[language]} {...register(`headline.${language}`)} />
            </Field>
          ))}
          {locales.map((language) => (
            <Field
              key={language}
              label={t("bio", { language: languageName(language, locale) })}
              error={errorOf(`bio.${language}`)}
            >
              <Textarea rows={4} maxLength={2000} defaultValue={base.bio[language]} {...register(`bio.${language}`)} />
            </Field>
          ))}
        </div>
      </Card>
      <Card className="grid gap-4">
        <h2 className="text-l">{t("work")}</h2>
        <ChoiceList
          label={t("types")}
          none={t("noTypes")}
          field={register("sessionTypeIds")}
          choices={sessionTypes.map(({ id, name, minutes, isActive, isGiven }) => ({
            id,
            label: textIn(name, locale),
            hint: isActive ? duration(minutes) : t("minutesInactive", { duration: duration(minutes) }),
            isChosen: isGiven,
          }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("timeZone")} hint={t("timeZoneHint")} error={errorOf("timeZone")}>
            <Select defaultValue={base.timeZone} {...register("timeZone")}>
              {(zones.includes(timeZone) ? zones : [timeZone, ...zones]).map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </Select>
          </Field>
          <NumberField
            form={form}
            name="breakMinutes"
            kind="whole"
            label={t("break")}
            hint={t("breakHint")}
            after={t("min")}
          />
        </div>
      </Card>
      <ActionFailure text={form.failure} />
      <SaveBar isDirty={form.isDirty} isPending={form.isPending} onDiscard={() => form.reset()} />
    </form>
  );
}
