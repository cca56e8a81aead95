"use client";

import { zoneCity } from "@zea/format/time-zone";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { isInForce, type OtherAvailability, type RuleValues } from "./availability-values.ts";
import { useAvailabilityFormatters } from "./use-availability-formatters.ts";

/** What another page has saved where it differs from what is typed here. */
export function OtherVersion({ other, today }: { other: OtherAvailability; today: string }) {
  const t = useTranslations("availability");
  const { weekday, date, range } = useAvailabilityFormatters();
  const { values, paths } = other;
  const rangeOf = (rule: RuleValues) => {
    const begins = isInForce({ ...rule, validTo: null }, today) ? null : t("begins", { date: date(rule.validFrom) });
    const ends = rule.validTo === null ? null : t("ends", { date: date(rule.validTo) });
    return [range(rule.fromMinute, rule.toMinute), begins, ends].filter(Boolean).join(" ");
  };
  const rowOf = (path: string) => {
    const [part, key] = path.split(".");
    if (part === "timeZone") return { name: t("zone.label"), text: t("zone.of", { city: zoneCity(values.timeZone) }) };
    if (part === "breakMinutes") {
      return { name: t("break.label"), text: t("break.option", { minutes: values.breakMinutes }) };
    }
    if (part === "day") {
      const rules = values.rules.filter((rule) => rule.weekday === Number(key));
      return { name: weekday(Number(key)), text: rules.map(rangeOf).join(", ") || t("closed") };
    }
    const ofDate = values.exceptions.filter((one) => one.date === key);
    const texts = ofDate.map(({ kind, fromMinute, toMinute }) =>
      kind === "DAY_OFF" ? t("other.DAY_OFF") : `${t(`other.${kind}`)} ${range(fromMinute ?? 0, toMinute ?? 0)}`,
    );
    return { name: date(key ?? ""), text: texts.join(", ") || t("other.none") };
  };
  return (
    <Card asChild variant="flat" className="grid gap-3">
      <section aria-labelledby="other-version">
        <h2 id="other-version" className="text-m">
          {t("other.title")}
        </h2>
        {paths.length > 0 ? (
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-ms">
            {paths
              .map((path) => ({ path, ...rowOf(path) }))
              .map(({ path, name, text }) => (
                <div key={path} className="col-span-2 grid grid-cols-subgrid">
                  <dt className="text-fg-2">{name}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
          </dl>
        ) : null}
        <p className="text-fg-2 text-s">{t(paths.length > 0 ? "other.text" : "other.merged")}</p>
      </section>
    </Card>
  );
}
