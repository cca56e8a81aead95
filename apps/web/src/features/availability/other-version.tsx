"use client";

import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { type AvailabilityValues, isInForce, weekdays } from "./availability-values.ts";
import { useAvailabilityFormatters } from "./use-availability-formatters.ts";

/** The hours that another page has saved, beside those that are typed here. */
export function OtherVersion({ values, today }: { values: AvailabilityValues; today: string }) {
  const t = useTranslations("availability.other");
  const { weekday, date, range } = useAvailabilityFormatters();
  const { rules, exceptions } = values;
  const days = weekdays.flatMap((day) => {
    const ofDay = rules.filter((rule) => rule.weekday === day && isInForce(rule, today));
    const text = ofDay.map(({ fromMinute, toMinute }) => range(fromMinute, toMinute)).join(", ");
    return text ? [{ key: `${day}`, name: weekday(day), text }] : [];
  });
  const dated = exceptions.map(({ date: at, kind, fromMinute, toMinute }) => {
    const hours = fromMinute === null || toMinute === null ? "" : ` ${range(fromMinute ?? 0, toMinute ?? 0)}`;
    return { key: `${at} ${kind} ${fromMinute}`, name: date(at), text: `${t(kind)}${hours}` };
  });
  return (
    <Card asChild variant="flat" className="grid gap-3">
      <section aria-labelledby="other-version">
        <h2 id="other-version" className="text-m">
          {t("title")}
        </h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-ms">
          {[...days, ...dated].map(({ key, name, text }) => (
            <div key={key} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-fg-2">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <p className="text-fg-2 text-s">{t("text")}</p>
      </section>
    </Card>
  );
}
