"use client";

import { NumberField } from "@zea/shell/number-field";
import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Segmented } from "@zea/ui/segmented";
import { Textarea } from "@zea/ui/textarea";
import { type Control, Controller, type UseFormRegister, useWatch } from "react-hook-form";
import { BirthDateField } from "@/components/birth-date-field.tsx";
import type { ProfileField, ProfileValues } from "./profile-values.ts";

type StepProps = {
  form: {
    register: UseFormRegister<ProfileValues>;
    control: Control<ProfileValues>;
    errorOf: (field: ProfileField) => string | undefined;
  };
};

function useFields({ errorOf }: StepProps["form"]) {
  const t = useTranslations("profile");
  const field = (name: ProfileField) => ({ label: t(`fields.${name}`), error: errorOf(name) });
  const optional = (name: ProfileField) => ({ ...field(name), note: t("optional") });
  return { t, field, optional };
}

function PersonalFields({ form }: StepProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const { t, field, optional } = useFields(form);
  const sexes = (["FEMALE", "MALE", "UNDISCLOSED"] as const).map((value) => ({ value, label: t(`sex.${value}`) }));
  return (
    <>
      <Field {...field("name")}>
        <Input autoComplete="name" {...form.register("name")} />
      </Field>
      <BirthDateField form={form} name="birthDate" label={t("fields.birthDate")} />
      <Controller
        control={form.control}
        name="sex"
        render={({ field: { value, onChange, onBlur, ref } }) => (
          <Field group {...field("sex")}>
            <Segmented tabIndex={-1} ref={ref} options={sexes} value={value} onValueChange={onChange} onBlur={onBlur} />
          </Field>
        )}
      />
      <Field {...optional("phone")}>
        <Input type="tel" autoComplete="tel" {...form.register("phone")} />
      </Field>
      <Field {...optional("emergencyContact")} hint={t("emergencyHint")}>
        <Input {...form.register("emergencyContact")} />
      </Field>
    </>
  );
}

/** Height; once the athlete consents to storing health data, also weight and injuries. */
function BodyFields({ form }: StepProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const { t, field, optional } = useFields(form);
  const consent = useWatch({ control: form.control, name: "healthConsent" });
  const answers = (["yes", "no"] as const).map((value) => ({ value, label: t(`consent.${value}`) }));
  return (
    <>
      <NumberField form={form} name="heightCm" kind="whole" label={t("fields.heightCm")} after={t("units.cm")} />
      <Controller
        control={form.control}
        name="healthConsent"
        render={({ field: { value, onChange, onBlur, ref } }) => (
          <Field group {...field("healthConsent")} hint={t("consent.hint")}>
            <Segmented
              tabIndex={-1}
              ref={ref}
              options={answers}
              value={value}
              onValueChange={onChange}
              onBlur={onBlur}
            />
          </Field>
        )}
      />
      {consent === "yes" ? (
        <>
          <NumberField form={form} name="weightKg" kind="tenths" label={t("fields.weightKg")} after={t("units.kg")} />
          <Field {...optional("injuries")} hint={t("injuriesHint")}>
            <Textarea {...form.register("injuries")} />
          </Field>
        </>
      ) : null}
      {consent === "no" ? <Banner>{t("consent.refused")}</Banner> : null}
    </>
  );
}

function GoalFields({ form }: StepProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const { t, field, optional } = useFields(form);
  return (
    <>
      <Field {...field("goal")} hint={t("goalHint")}>
        <Textarea {...form.register("goal")} />
      </Field>
      <Field {...optional("sport")}>
        <Input {...form.register("sport")} />
      </Field>
      <Field {...optional("experience")}>
        <Textarea {...form.register("experience")} />
      </Field>
      <NumberField
        form={form}
        name="daysPerWeek"
        kind="whole"
        label={t("fields.daysPerWeek")}
        note={t("optional")}
        after={t("units.days")}
      />
    </>
  );
}

/** The fields of each step. */
export const fieldsOf = { you: PersonalFields, body: BodyFields, goal: GoalFields };
