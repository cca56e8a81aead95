"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { useId } from "react";

type OtherValueProps = {
  value: string;
  unit: string | undefined;
  saved: { by: string | null; at: Date } | undefined;
  onTake: () => void;
};

/** The value that somebody else saved, under the field where one has typed another, and a button to take it. */
export function OtherValue({ value, unit, saved, onTake }: OtherValueProps) {
  const t = useTranslations("common.others");
  const { dayTime } = useFormat();
  const id = useId();
  const text = value.trim() === "" ? t("blank") : unit ? `${value} ${unit}` : value;
  return (
    <div className="grid gap-2 rounded-m bg-note-attention px-3 py-2.5 text-s">
      <p id={id} className="wrap-anywhere whitespace-pre-line">
        <b>{t("now")}</b> {text}
        {saved ? (
          <span className="block text-fg-2">
            {saved.by
              ? t("savedBy", { name: saved.by, when: dayTime(saved.at) })
              : t("saved", { when: dayTime(saved.at) })}
          </span>
        ) : null}
      </p>
      <Button variant="ghost" size="s" className="w-fit" aria-describedby={id} onClick={onTake}>
        {t("take")}
      </Button>
    </div>
  );
}
