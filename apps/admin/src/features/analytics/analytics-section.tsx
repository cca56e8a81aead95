"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Definition } from "@zea/ui/definition";
import type { ReactNode } from "react";

type AnalyticsSectionProps = { name: "demand" | "coaches" | "funnel" | "stuck"; note?: ReactNode; children: ReactNode };

/** A section of the page, with its heading and definition. */
export function AnalyticsSection({ name, note, children }: AnalyticsSectionProps) {
  const t = useTranslations("analytics");
  return (
    <Card asChild className="grid min-w-0 content-start gap-3">
      <section aria-labelledby={`part-${name}`}>
        <header className="grid gap-0.5">
          <span className="flex items-center gap-2">
            <h2 id={`part-${name}`} className="text-l">
              {t(`${name}.title`)}
            </h2>
            <Definition label={t("numbers.what", { name: t(`${name}.title`) })}>{t(`${name}.text`)}</Definition>
          </span>
          {note ? <span className="text-fg-3 text-xs">{note}</span> : null}
        </header>
        {children}
      </section>
    </Card>
  );
}
