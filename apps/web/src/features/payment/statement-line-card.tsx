"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Chip, StateBadge } from "@zea/ui/state-badge";
import { Textarea } from "@zea/ui/textarea";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { DisputeOutcome, EarlierDisputes } from "./dispute-outcome.tsx";
import type { StatementLine } from "./statement.ts";
import { StatementLineDetails } from "./statement-line-details.tsx";

type StatementLineCardProps = {
  line: StatementLine;
  /** Why the coach disputes the line, as typed so far; null while it isn't disputed. */
  reason: string | null;
  /** Whether sending was attempted; shows what is missing. */
  isChecked: boolean;
  /** Disputes the line, or accepts it with null; null itself once the statement can't be answered. */
  mark: ((reason: string | null) => void) | null;
};

/** A statement line with its expandable sessions and the coach's dispute. */
export function StatementLineCard({ line, reason, isChecked, mark }: StatementLineCardProps) {
  const t = useTranslations("payment.statement");
  const { money, signedMoney, duration, week } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const [isReasonRequested, setReasonRequested] = useState(false);
  const id = useId();
  const { kind, isCut, struckAt, sessionCount, minutes, amountMinor } = line;
  const isAdjustment = kind === "ADJUSTMENT";
  const name = isAdjustment ? `${t("lines.adjustment")}, ${week(line)}` : week(line);
  const error = isChecked && reason !== null && reason.trim().length < 3 ? t("missingReason") : undefined;
  return (
    <Card asChild className="grid gap-3">
      <section aria-label={name}>
        <div className="flex items-start justify-between gap-4">
          <div className="grid gap-1">
            <span className="flex flex-wrap items-center gap-2">
              <h3 className="text-m">{week(line)}</h3>
              {struckAt ? <StateBadge tone="negative">{t("kind.STRUCK")}</StateBadge> : null}
              {kind === "SESSIONS" ? null : (
                <StateBadge tone={kind === "LATE" ? "attention" : "neutral"}>{t(`kind.${kind}`)}</StateBadge>
              )}
              <EarlierDisputes line={line} />
              {isCut ? <Chip>{t("lines.cut")}</Chip> : null}
            </span>
            {isAdjustment ? null : (
              <span className="text-fg-2 text-s">
                {t("lines.sessions", { count: sessionCount })} · {duration(minutes)}
              </span>
            )}
          </div>
          <b className={`whitespace-nowrap text-l ${struckAt ? "text-fg-3 line-through" : ""}`}>
            {isAdjustment ? signedMoney(amountMinor) : money(amountMinor)}
          </b>
        </div>
        <DisputeOutcome line={line} />
        {isOpen ? (
          <div id={id}>
            <StatementLineDetails line={line} />
          </div>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <Button variant="ghost" size="s" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
            <ChevronDown aria-hidden className={`transition-transform ${isOpen ? "rotate-180" : ""}`} />
            {t(isOpen ? (isAdjustment ? "lines.fold" : "lines.hide") : isAdjustment ? "lines.unfold" : "lines.show")}
          </Button>
          {mark ? (
            <Button
              variant={reason === null ? "quiet" : "ghost"}
              size="s"
              aria-label={t(reason === null ? "dispute.label" : "dispute.undoLabel", { week: name })}
              onClick={() => {
                setReasonRequested(true);
                mark(reason === null ? "" : null);
              }}
            >
              {t(reason === null ? "dispute.action" : "dispute.undo")}
            </Button>
          ) : null}
        </div>
        {mark && reason !== null ? (
          <Field label={t("dispute.reason")} hint={t("dispute.hint")} error={error}>
            <Textarea
              rows={2}
              required
              autoFocus={isReasonRequested}
              maxLength={500}
              value={reason}
              onChange={({ target }) => mark(target.value)}
            />
          </Field>
        ) : null}
      </section>
    </Card>
  );
}
