"use client";

import type { Policies } from "@zea/domain/club/schema";
import { type SettingName, settingLimits } from "@zea/domain/club/values";
import type { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { InputWithAdornment } from "@zea/ui/input";

type PolicyCardProps = {
  group: "bookings" | "waits";
  names: readonly SettingName[];
  /** Shown until the browser has hydrated the form. */
  values: Policies;
  form: Pick<ReturnType<typeof useActionForm<Policies, Policies>>, "register" | "errorOf">;
};

/** A group of policies, each with its meaning and its limits. */
export function PolicyCard({ group, names, values, form }: PolicyCardProps) {
  const t = useTranslations("settings");
  const { number } = useFormat();
  return (
    <Card className="grid gap-4">
      <h2 className="text-l">{t(`groups.${group}.title`)}</h2>
      <p className="text-fg-2 text-ms">{t(`groups.${group}.text`)}</p>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2">
        {names.map((name) => {
          const [least, most] = settingLimits[name];
          const limits = t("limits", { least: number(least), most: number(most) });
          return (
            <Field
              key={name}
              label={t(`policy.${name}.name`)}
              hint={`${t(`policy.${name}.meaning`)} ${limits}`}
              error={form.errorOf(name)}
            >
              <InputWithAdornment
                type="number"
                inputMode="numeric"
                className="scroll-mb-52 lg:scroll-mb-28"
                required
                defaultValue={values[name]}
                min={least}
                max={most}
                after={t(`policy.${name}.unit`)}
                {...form.register(name, { valueAsNumber: true })}
              />
            </Field>
          );
        })}
      </div>
    </Card>
  );
}
