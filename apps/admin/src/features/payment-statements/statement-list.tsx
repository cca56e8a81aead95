"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { ProgressBar } from "@zea/ui/progress-bar";
import { FileDown } from "lucide-react";
import { useLocale } from "next-intl";
import type { Report } from "@/features/payment/payment.ts";
import { StatementBadge } from "./statement-badge.tsx";

const order = ["OPEN", "DISPUTED", "CLOSED_UNANSWERED", "SILENT", "ACCEPTED"];

/** The coaches' answers to their statements, missing ones first. */
export function StatementList({ report: { statements } }: { report: Report }) {
  const t = useTranslations("payment.statements");
  const locale = useLocale();
  const { dayTime, dateTime } = useFormat();
  const answered = statements.filter(({ state }) => state === "ACCEPTED" || state === "DISPUTED").length;
  const sorted = statements.toSorted(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || a.coach.displayName.localeCompare(b.coach.displayName),
  );
  return (
    <Card asChild className="grid gap-1">
      <section aria-labelledby="statements">
        <div className="flex items-baseline justify-between gap-3">
          <h2 id="statements" className="text-l">
            {t("title")}
          </h2>
          {statements.length > 0 ? (
            <span className="text-fg-3 text-xs">{t("text", { answered, total: statements.length })}</span>
          ) : null}
        </div>
        {statements.length > 0 ? <ProgressBar label={t("title")} value={answered} max={statements.length} /> : null}
        {statements.length === 0 ? <p className="text-fg-2 text-ms">{t("none")}</p> : null}
        <List tabIndex={0} aria-labelledby="statements" className="max-h-[480px] overflow-y-auto">
          {sorted.map(({ id, state, coach, dueAt, answeredAt }) => (
            <ListItem key={id} className="justify-between text-ms">
              <span className="grid min-w-0">
                <b className="truncate">{coach.displayName}</b>
                <span className="text-fg-3 text-xs">
                  {state === "OPEN" ? t("until", { at: dayTime(dueAt) }) : answeredAt ? dateTime(answeredAt) : null}
                </span>
              </span>
              <span className="flex shrink-0 items-center gap-2">
                <StatementBadge state={state} />
                <Button asChild variant="quiet" size="iconSmall">
                  <a
                    href={`/api/v1/statements/${id}?locale=${locale}`}
                    download
                    aria-label={t("pdf", { name: coach.displayName })}
                  >
                    <FileDown aria-hidden />
                  </a>
                </Button>
              </span>
            </ListItem>
          ))}
        </List>
      </section>
    </Card>
  );
}
