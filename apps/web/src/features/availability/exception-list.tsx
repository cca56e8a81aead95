"use client";

import { capitalise } from "@zea/format/text";
import { useFieldMessage } from "@zea/shell/field-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { List, ListItem } from "@zea/ui/list";
import { StateBadge } from "@zea/ui/state-badge";
import { CalendarOff, CalendarPlus, Clock, Plus, X } from "lucide-react";
import { useRef, useState } from "react";
import { useWatch } from "react-hook-form";
import { type ExceptionGroup, type ExceptionValues, groupExceptions } from "./availability-values.ts";
import { ExceptionForm } from "./exception-form.tsx";
import type { AvailabilityForm } from "./use-availability-form.ts";
import { useAvailabilityFormatters } from "./use-availability-formatters.ts";

const icons = { DAY_OFF: CalendarOff, PART_OFF: Clock, EXTRA: CalendarPlus };

type ExceptionListProps = { availability: AvailabilityForm; today: string };

/** The dates that differ from the weekly hours; exceptions can be added and removed. */
export function ExceptionList({ availability: { form, clearPreview }, today }: ExceptionListProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("availability.exceptions");
  const message = useFieldMessage();
  const exceptions = useWatch({ control: form.control, name: "exceptions" });
  const stored = form.formState.defaultValues?.exceptions ?? [];
  const [isAdding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const isNew = (one: ExceptionValues) => !stored.some((other) => keyOf(other as ExceptionValues) === keyOf(one));
  const setExceptions = (next: ExceptionValues[]) => {
    form.setValue("exceptions", next, { shouldDirty: true });
    clearPreview();
  };
  const close = () => {
    setAdding(false);
    opener.current?.focus();
  };
  const errors = form.formState.errors.exceptions;
  const problem = message(
    Array.isArray(errors) ? errors.flatMap((one) => one?.fromMinute ?? one?.date ?? []).at(0) : (errors as undefined),
  );
  return (
    <Card asChild className="grid content-start gap-3 sm:px-6">
      <section aria-labelledby="exceptions">
        <div className="flex items-center justify-between gap-3">
          <h2 id="exceptions" className="text-l">
            {t("title")}
          </h2>
          <Button ref={opener} variant="ghost" size="s" aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
            <Plus aria-hidden />
            {t("add")}
          </Button>
        </div>
        {isAdding ? (
          <ExceptionForm
            today={today}
            taken={exceptions}
            onAdd={(added) => {
              setExceptions([...exceptions, ...added]);
              close();
            }}
            onCancel={close}
          />
        ) : null}
        {problem ? <p className="font-medium text-negative text-s">{problem}</p> : null}
        {exceptions.length === 0 && !isAdding ? <p className="text-fg-3 text-s">{t("none")}</p> : null}
        {exceptions.length > 0 ? (
          <List>
            {groupExceptions(exceptions).map((group) => (
              <ExceptionLine
                key={keyOf(group.exceptions[0]!)}
                group={group}
                isNew={group.exceptions.some(isNew)}
                onRemove={() => setExceptions(exceptions.filter((one) => !group.exceptions.includes(one)))}
              />
            ))}
          </List>
        ) : null}
      </section>
    </Card>
  );
}

const keyOf = ({ date, kind, fromMinute, toMinute }: ExceptionValues) => [date, kind, fromMinute, toMinute].join(" ");

type ExceptionLineProps = { group: ExceptionGroup; isNew: boolean; onRemove: () => void };

function ExceptionLine({ group: { first, last, exceptions }, isNew, onRemove }: ExceptionLineProps) {
  const t = useTranslations("availability.exceptions");
  const formatters = useAvailabilityFormatters();
  const { kind, fromMinute, toMinute } = exceptions[0]!;
  const Icon = icons[kind];
  const when =
    first === last ? formatters.date(first) : t("span", { from: formatters.date(first), to: formatters.date(last) });
  const what =
    fromMinute === null || toMinute === null
      ? t("what.DAY_OFF", { count: exceptions.length })
      : t(`what.${kind}`, { range: formatters.range(fromMinute, toMinute) });
  return (
    <ListItem className="py-2">
      <span className="grid size-9 shrink-0 place-items-center rounded-full bg-surface-2 text-fg-2">
        <Icon aria-hidden className="size-[18px]" />
      </span>
      <span className="grid min-w-0 flex-1">
        <b className="text-ms">{capitalise(when)}</b>
        <span className="text-fg-2 text-s">{what}</span>
      </span>
      {isNew ? <StateBadge tone="attention">{t("unsaved")}</StateBadge> : null}
      <Button variant="quiet" size="icon" aria-label={t("remove", { when, what })} onClick={onRemove}>
        <X aria-hidden />
      </Button>
    </ListItem>
  );
}
