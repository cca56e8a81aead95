"use client";

import { Banner } from "@zea/ui/banner";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { ProfileField } from "./profile-values.ts";

type FieldSummaryProps = {
  problems: readonly { field: ProfileField; text: string }[];
  /** Changes with each attempt, so that each one moves the focus here. */
  attempt: number;
  onGo: (field: ProfileField) => void;
};

/** All that is missing or wrong, wherever it stands: the field, what is expected, and the way to it. */
export function FieldSummary({ problems, attempt, onGo }: FieldSummaryProps) {
  const t = useTranslations("profile");
  const account = useTranslations("account");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <Banner
      ref={box}
      tabIndex={-1}
      role="alert"
      tone="negative"
      title={account("errorsTitle", { count: problems.length })}
    >
      <ul className="mt-1.5 grid gap-0.5">
        {problems.map(({ field, text }) => (
          <li key={field}>
            <button
              type="button"
              onClick={() => onGo(field)}
              className="min-h-9 rounded-s py-1 text-left underline decoration-1 underline-offset-4 hover:decoration-2"
            >
              <b>{t(`fields.${field}`)}</b>
              {": "}
              {text}
            </button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
