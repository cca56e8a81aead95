"use client";

import { zoneCity } from "@zea/format/time-zone";
import { useFieldMessage } from "@zea/shell/field-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Select } from "@zea/ui/select";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import type { AvailabilityForm } from "./use-availability-form.ts";

type SettingsCardProps = { availability: AvailabilityForm; zones: string[] };

const breakChoices = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120];

/** Edits the break between sessions and the time zone of the availability. */
export function SettingsCard({ availability: { form, clearPreview }, zones }: SettingsCardProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("availability");
  const message = useFieldMessage();
  const [breakMinutes, timeZone] = useWatch({ control: form.control, name: ["breakMinutes", "timeZone"] });
  const [isChoosingZone, setChoosingZone] = useState(false);
  const { errors } = form.formState;
  const set = (name: "breakMinutes" | "timeZone", value: number | string) => {
    form.setValue(name, value, { shouldDirty: true });
    clearPreview();
  };
  const breakOptions = breakChoices.includes(breakMinutes)
    ? breakChoices
    : [...breakChoices, breakMinutes].sort((a, b) => a - b);
  const zoneOptions = zones.includes(timeZone) ? zones : [timeZone, ...zones];
  return (
    <Card className="grid content-start gap-4 sm:px-6">
      <Field label={t("break.label")} hint={t("break.hint")} error={message(errors.breakMinutes)}>
        <Select
          className="h-11"
          value={breakMinutes}
          onChange={({ target }) => set("breakMinutes", Number(target.value))}
        >
          {breakOptions.map((minutes) => (
            <option key={minutes} value={minutes}>
              {t("break.option", { minutes })}
            </option>
          ))}
        </Select>
      </Field>
      {isChoosingZone ? (
        <Field label={t("zone.label")} hint={t("zone.hint")} error={message(errors.timeZone)}>
          <Select autoFocus className="h-11" value={timeZone} onChange={({ target }) => set("timeZone", target.value)}>
            {zoneOptions.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll("_", " ")}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <div className="flex items-center justify-between gap-3 border-line border-t pt-3.5">
          <span className="grid">
            <span className="text-fg-3 text-s">{t("zone.label")}</span>
            <b className="text-ms">{t("zone.of", { city: zoneCity(timeZone) })}</b>
          </span>
          <Button variant="ghost" size="s" onClick={() => setChoosingZone(true)}>
            {t("zone.change")}
          </Button>
        </div>
      )}
    </Card>
  );
}
