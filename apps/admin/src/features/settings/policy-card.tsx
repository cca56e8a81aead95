"use client";

import { type SettingName, settingLimits } from "@zea/domain/club/values";
import { NumberField } from "@zea/shell/number-field";
import type { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import type { ReactNode } from "react";

type PolicyCardProps = {
  group: "bookings" | "waits";
  names: readonly SettingName[];
  form: Pick<ReturnType<typeof useActionForm<Record<SettingName, string>, unknown>>, "control" | "errorOf">;
  noteOf: (name: SettingName, unit: string) => ReactNode;
};

/** A group of policies, each with its meaning and its limits. */
export function PolicyCard({ group, names, form, noteOf }: PolicyCardProps) {
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
            <NumberField
              key={name}
              form={form}
              name={name}
              kind="whole"
              label={t(`policy.${name}.name`)}
              hint={`${t(`policy.${name}.meaning`)} ${limits}`}
              after={t(`policy.${name}.unit`)}
              other={noteOf(name, t(`policy.${name}.unit`))}
              required
              inputClassName="scroll-mb-52 lg:scroll-mb-28"
            />
          );
        })}
      </div>
    </Card>
  );
}
