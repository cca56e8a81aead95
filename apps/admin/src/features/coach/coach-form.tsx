"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { CoachDetails } from "@zea/domain/coach/schema";
import { languageName, locales } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { NumberField } from "@zea/shell/number-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { Textarea } from "@zea/ui/textarea";
import { useLocale } from "next-intl";
import { SaveBar } from "@/components/save-bar.tsx";
import { SaveFailure } from "@/components/save-failure.tsx";
import { useOtherEdits } from "@/components/use-other-edits.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { ChoiceList } from "./choice-list.tsx";
import { type Coach, formValuesOf } from "./coach.ts";

/** What the fields hold; the break as it is typed. */
type CoachValues = Omit<CoachDetails, "breakMinutes"> & { breakMinutes: string };
type CoachFormProps = { coach: Coach; zones: string[] };

/** A coach's public profile in both languages, what they offer, and their time zone. */
export function CoachForm({ coach, zones }: CoachFormProps) {
  const t = useTranslations("coach.form");
  const { duration, parseWhole, inputNumber } = useFormat();
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: coachId, timeZone, sessionTypes } = coach;
  const typed = (details: CoachDetails): CoachValues => ({
    ...details,
    breakMinutes: inputNumber(details.breakMinutes),
  });
  const edits = useOtherEdits({
    read: formValuesOf(coach),
    toValues: typed,
    load: async () =>
      formValuesOf(await queryClient.fetchQuery(trpc.coach.get.queryOptions({ coachId }, { staleTime: 0 }))),
    audit: { entity: "coach", entityId: coachId },
  });
  const { base } = edits;
  const update = useAction(trpc.coach.update.mutationOptions(), {
    success: () => t("done"),
    onSuccess: (_, { after }) => {
      edits.startFrom(form, after);
    },
    onError: async (failure) => {
      await edits.meet(form, failure);
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
        <Field
          label={t("displayName")}
          hint={t("displayNameHint")}
          error={errorOf("displayName")}
          other={edits.noteOf(form, "displayName")}
        >
          <Input maxLength={120} autoComplete="off" defaultValue={base.displayName} {...register("displayName")} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          {locales.map((language) => (
            <Field
              key={language}
              label={t("headline", { language: languageName(language, locale) })}
              error={errorOf(`headline.${language}`)}
              other={edits.noteOf(form, `headline.${language}`)}
            >
              <Input maxLength={120} defaultValue={base.headline[language]} {...register(`headline.${language}`)} />
            </Field>
          ))}
          {locales.map((language) => (
            <Field
              key={language}
              label={t("bio", { language: languageName(language, locale) })}
              error={errorOf(`bio.${language}`)}
              other={edits.noteOf(form, `bio.${language}`)}
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
          <Field
            label={t("timeZone")}
            hint={t("timeZoneHint")}
            error={errorOf("timeZone")}
            other={edits.noteOf(form, "timeZone")}
          >
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
            other={edits.noteOf(form, "breakMinutes", t("min"))}
          />
        </div>
      </Card>
      <SaveFailure form={form} error={update.error} others={edits.others} />
      <SaveBar isDirty={form.isDirty} isPending={form.isPending} onDiscard={() => edits.startFrom(form, base)} />
    </form>
  );
}
