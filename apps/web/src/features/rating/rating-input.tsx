"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { useId } from "react";
import { type Rating, ratings } from "./rating.ts";

type RatingInputProps = {
  value: Rating | null;
  onChange: (rating: Rating) => void;
  error?: string | null;
  label?: string;
};

/** A rating from 1 to 5, as native radio buttons for keyboard and screen reader support. */
export function RatingInput({ value, onChange, error, label }: RatingInputProps) {
  const t = useTranslations("rating");
  const id = useId();
  return (
    <fieldset
      aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
      aria-invalid={error ? true : undefined}
      className="grid gap-2"
    >
      <legend className="mb-2 font-semibold text-ms">{label ?? t("scale")}</legend>
      <div className="grid grid-cols-5 gap-2">
        {ratings.map((rating) => (
          <label key={rating} className="relative grid">
            <input
              type="radio"
              name={id}
              value={rating}
              checked={value === rating}
              onChange={() => onChange(rating)}
              className="peer absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
            />
            <span className="score grid min-h-14 place-items-center rounded-m bg-surface text-fg text-xl shadow-[inset_0_0_0_1px_var(--line-strong)] transition-colors peer-checked:bg-accent peer-checked:text-on-accent peer-checked:shadow-[inset_0_0_0_2px_var(--ink-950)] peer-hover:shadow-[inset_0_0_0_1px_var(--text-2)] peer-checked:peer-hover:shadow-[inset_0_0_0_2px_var(--ink-950)] peer-focus-visible:outline-3 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2">
              <span aria-hidden>{rating}</span>
              <span className="sr-only">
                {t("option", { rating })}, {t(`labels.${rating}`)}
              </span>
            </span>
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} className="text-fg-3 text-s">
        {value ? <b className="text-fg">{t(`labels.${value}`)}</b> : t("scaleHint")}
      </p>
      {error ? (
        <p id={`${id}-error`} className="font-medium text-negative text-s">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
