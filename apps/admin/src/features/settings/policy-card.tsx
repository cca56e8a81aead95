"use client";

import type { Policies } from "@zea/domain/club/schema";
import { type SettingName, settingLimits } from "@zea/domain/club/values";
import { useFieldMessage } from "@zea/shell/field-message";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { InputWith } from "@zea/ui/input";
import { useFormatter, useTranslations } from "next-intl";
import type { FieldErrors, UseFormRegister } from "react-hook-form";

type PolicyCardProps = {
  group: "bookings" | "waits";
  names: readonly SettingName[];
  /** What stands in the fields before the browser has the form in hand. */
  values: Policies;
  register: UseFormRegister<Policies>;
  errors: FieldErrors<Policies>;
};

/** Some policies, each with what it means and its limits. */
export function PolicyCard({ group, names, values, register, errors }: PolicyCardProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("settings");
  const format = useFormatter();
  const message = useFieldMessage();
  return (
    <Card className="grid gap-4">
      <h2 className="text-l">{t(`groups.${group}.title`)}</h2>
      <p className="text-fg-2 text-ms">{t(`groups.${group}.text`)}</p>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {names.map((name) => {
          const [least, most] = settingLimits[name];
          const limits = t("limits", { least: format.number(least), most: format.number(most) });
          return (
            <Field
              key={name}
              label={t(`policy.${name}.name`)}
              hint={`${t(`policy.${name}.meaning`)} ${limits}`}
              error={message(errors[name])}
            >
              <InputWith
                type="number"
                inputMode="numeric"
                className="scroll-mb-52 lg:scroll-mb-28"
                required
                defaultValue={values[name]}
                min={least}
                max={most}
                after={t(`policy.${name}.unit`)}
                {...register(name, { valueAsNumber: true })}
              />
            </Field>
          );
        })}
      </div>
    </Card>
  );
}
