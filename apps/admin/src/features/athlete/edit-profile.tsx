"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { AthleteFacts } from "@zea/domain/athlete/schema";
import { languageName, locales, toLocale } from "@zea/format/locales";
import { capitalise } from "@zea/format/text";
import { DateField } from "@zea/shell/date-field";
import { NumberField } from "@zea/shell/number-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { Textarea } from "@zea/ui/textarea";
import { useLocale } from "next-intl";
import { useEffect } from "react";
import { SaveFailure } from "@/components/save-failure.tsx";
import { useOtherEdits } from "@/components/use-other-edits.tsx";
import { useTRPC } from "@/trpc/client.ts";
import type { AthleteDetails } from "./athlete.ts";

/** What the fields hold; numbers as they are typed, and nothing where it is unknown. */
type FormValues = { [Name in keyof AthleteFacts]: string };

const sexes = ["FEMALE", "MALE", "UNDISCLOSED"] as const;

function factsOf({ profile, locale }: AthleteDetails): AthleteFacts {
  const { healthConsent: _, weightKg: _weight, injuries: _injuries, ...facts } = profile;
  return { ...facts, locale: toLocale(locale) };
}

/**
 * Corrects what the club knows of an athlete. What the athlete or another administrator saved in between stands beside what
 * was typed.
 */
export function EditProfile({ athlete, onClose }: { athlete: AthleteDetails; onClose: () => void }) {
  const t = useTranslations("athlete");
  const locale = useLocale();
  const { parseWhole, inputNumber } = useFormat();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: athleteId } = athlete;
  const typed = ({ heightCm, daysPerWeek, ...facts }: AthleteFacts): FormValues => ({
    name: facts.name,
    locale: facts.locale,
    birthDate: facts.birthDate,
    sex: facts.sex ?? "",
    goal: facts.goal ?? "",
    sport: facts.sport ?? "",
    experience: facts.experience ?? "",
    phone: facts.phone ?? "",
    emergencyContact: facts.emergencyContact ?? "",
    heightCm: heightCm === null ? "" : inputNumber(heightCm),
    daysPerWeek: daysPerWeek === null ? "" : inputNumber(daysPerWeek),
  });
  const edits = useOtherEdits({
    read: factsOf(athlete),
    toValues: typed,
    load: async () =>
      factsOf(await queryClient.fetchQuery(trpc.athlete.get.queryOptions({ athleteId }, { staleTime: 0 }))),
    audit: { entity: "athlete", entityId: athleteId },
  });
  const update = useAction(trpc.athlete.update.mutationOptions(), {
    success: () => t("edit.done"),
    onError: async (failure) => {
      await edits.meet(form, failure);
    },
    refresh: [trpc.athlete.pathFilter()],
  });
  const { isSuccess } = update;
  useEffect(() => {
    if (isSuccess) onClose();
  }, [isSuccess, onClose]);
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/athlete/schema")).AthleteFacts,
    toInput: ({ heightCm, daysPerWeek, sex, ...texts }: FormValues) => ({
      ...texts,
      sex: sex || null,
      heightCm: heightCm.trim() ? parseWhole(heightCm) : null,
      daysPerWeek: daysPerWeek.trim() ? parseWhole(daysPerWeek) : null,
      goal: texts.goal.trim() || null,
      sport: texts.sport.trim() || null,
      experience: texts.experience.trim() || null,
      phone: texts.phone.trim() || null,
      emergencyContact: texts.emergencyContact.trim() || null,
    }),
    defaultValues: typed(edits.base),
    action: update,
    onSubmit: (after) => update.run({ athleteId, before: edits.base, after }),
  });
  const { register, errorOf, setFocus } = form;
  useEffect(() => setFocus("name"), [setFocus]);
  return (
    <form {...form.formProps} className="grid content-start gap-4">
      <h2 className="text-l">{t("edit.title")}</h2>
      <p className="text-fg-2 text-ms">{t("edit.text")}</p>
      <Field label={t("profile.name")} error={errorOf("name")} other={edits.noteOf(form, "name")}>
        <Input autoComplete="off" maxLength={120} {...register("name")} />
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label={t("profile.phone")} error={errorOf("phone")} other={edits.noteOf(form, "phone")}>
          <Input type="tel" autoComplete="off" maxLength={30} {...register("phone")} />
        </Field>
        <Field label={t("edit.locale")} error={errorOf("locale")} other={edits.noteOf(form, "locale")}>
          <Select {...register("locale")}>
            {locales.map((language) => (
              <option key={language} value={language}>
                {capitalise(languageName(language, locale))}
              </option>
            ))}
          </Select>
        </Field>
        <DateField form={form} name="birthDate" label={t("profile.birthDate")} />
        <Field label={t("profile.sex")} error={errorOf("sex")} other={edits.noteOf(form, "sex")}>
          <Select {...register("sex")}>
            <option value="">{t("profile.missing")}</option>
            {sexes.map((sex) => (
              <option key={sex} value={sex}>
                {t(`profile.sexes.${sex}`)}
              </option>
            ))}
          </Select>
        </Field>
        <NumberField
          form={form}
          name="heightCm"
          kind="whole"
          label={t("profile.height")}
          other={edits.noteOf(form, "heightCm")}
          after={t("edit.cm")}
        />
        <NumberField
          form={form}
          name="daysPerWeek"
          kind="whole"
          label={t("profile.days")}
          other={edits.noteOf(form, "daysPerWeek")}
        />
        <Field label={t("profile.sport")} error={errorOf("sport")} other={edits.noteOf(form, "sport")}>
          <Input autoComplete="off" maxLength={80} {...register("sport")} />
        </Field>
        <Field
          label={t("profile.emergency")}
          error={errorOf("emergencyContact")}
          other={edits.noteOf(form, "emergencyContact")}
        >
          <Input autoComplete="off" maxLength={160} {...register("emergencyContact")} />
        </Field>
      </div>
      <Field label={t("profile.goal")} error={errorOf("goal")} other={edits.noteOf(form, "goal")}>
        <Textarea rows={2} maxLength={500} {...register("goal")} />
      </Field>
      <Field label={t("profile.experience")} error={errorOf("experience")} other={edits.noteOf(form, "experience")}>
        <Textarea rows={2} maxLength={500} {...register("experience")} />
      </Field>
      <div className="flex flex-wrap gap-2.5">
        <Button type="submit" pending={form.isPending} disabled={!form.isDirty}>
          {t("edit.save")}
        </Button>
        <Button variant="ghost" disabled={form.isPending} onClick={onClose}>
          {t("edit.cancel")}
        </Button>
      </div>
      <SaveFailure form={form} error={update.error} others={edits.others} />
    </form>
  );
}
