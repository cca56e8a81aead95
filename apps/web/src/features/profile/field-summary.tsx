"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Banner } from "@zea/ui/banner";
import { cn } from "@zea/ui/class-names";
import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ProfileField } from "./profile-values.ts";

type FieldSummaryProps = {
  problems: readonly { field: ProfileField; text: string; isSolved: boolean }[];
  /** Increases with each failed attempt, so that each one moves the focus here. */
  attempt: number;
  onGo: (field: ProfileField) => void;
};

/** All problems of the form, each a link to its field. Solved ones stay, ticked, so that nothing jumps. */
export function FieldSummary({ problems, attempt, onGo }: FieldSummaryProps) {
  const t = useTranslations("profile");
  const account = useTranslations("account");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  const unsolved = problems.filter(({ isSolved }) => !isSolved).length;
  if (unsolved === 0) return null;
  return (
    <Banner ref={box} tabIndex={-1} role="alert" tone="negative" title={account("errorsTitle", { count: unsolved })}>
      <ul className="mt-1.5 grid gap-0.5">
        {problems.map(({ field, text, isSolved }) => (
          <li key={field}>
            <button
              type="button"
              onClick={() => onGo(field)}
              className={cn(
                "min-h-9 rounded-s py-1 text-left underline-offset-4 hover:decoration-2",
                isSolved ? "text-fg-3" : "underline decoration-1",
              )}
            >
              {isSolved ? <Check aria-label={t("solved")} className="mr-1.5 inline size-4 text-positive" /> : null}
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
