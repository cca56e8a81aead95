import type { Formatters } from "@zea/format/formatters";
import { type Locale, languageName, locales } from "@zea/format/locales";
import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import type { useTranslations } from "@zea/shell/use-translations";
import type { AuditEntry, AuditValues } from "./audit.ts";

type Value = AuditValues[string];
export type Change = { key: string; name: string; before: string | null; after: string | null };
type Translate = ReturnType<typeof useTranslations<"audit">>;

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const date = /^\d{4}-\d\d-\d\d$/;
const month = /^\d{4}-\d\d$/;
const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const codeFields = ["profile", "sort"];
const beforeSuffix = "Before";

/** Names what the audit keeps as codes, on pages and in files; an unknown code stays. */
export function createAuditLabels(t: Translate, format: Formatters, inLocale: Locale) {
  const action = (code: string): string => {
    const key = `actionLabel.${code}` as "none";
    return t.has(key) ? t(key) : t("otherNamed", { action: code });
  };
  const entity = (code: string): string => {
    const key = `entity.${code}` as "none";
    return t.has(key) ? t(key) : code;
  };
  const field = (code: string): string => {
    const locale = locales.find((one) => code.endsWith(capitalise(one)));
    const text = locale && (`textField.${code.slice(0, -locale.length)}` as "textField.name");
    if (text && t.has(text)) return t(text, { language: languageName(locale, inLocale) });
    const key = `field.${code}` as "none";
    return t.has(key) ? t(key) : code;
  };
  const textOf = (name: string, value: string): string => {
    if (instant.test(value)) return format.dateTime(new Date(value));
    if (date.test(value)) return format.date(value);
    if (month.test(value)) return format.month(value);
    if (name === "action") return action(value);
    if (name === "entity") return entity(value);
    const key = `value.${value}` as "none";
    const isCode = /^[A-Z_]+$/.test(value) || codeFields.includes(name);
    return isCode && t.has(key) ? t(key) : value;
  };
  const textOfValue = (name: string, value: Value | undefined): string | null => {
    if (value === null || value === undefined || value === "") return null;
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return name.endsWith("Minor") ? format.money(value) : format.number(value);
    return textOf(name, value);
  };
  const withoutSuffix = (name: string) => (name.endsWith(beforeSuffix) ? name.slice(0, -beforeSuffix.length) : name);
  /** Readable changes, in the order of the fields, with the old value where it was recorded. Ids and empty values are left out. */
  const changes = (values: AuditValues, order: readonly string[] = []): Change[] => {
    const isReadable = (name: string) => {
      const value = values[name] ?? null;
      return (value !== null || name + beforeSuffix in values) && !identifier.test(String(value));
    };
    const placeOf = (name: string) => order.map(withoutSuffix).indexOf(name);
    const readable = [...new Set(Object.keys(values).map(withoutSuffix))].filter(isReadable);
    return readable
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((name) => ({
        key: name,
        name: field(name),
        before: textOfValue(name, values[name + beforeSuffix]),
        after: textOfValue(name, values[name]),
      }));
  };
  const subject = (about: AuditEntry["subject"]): string | null => {
    if (!about) return null;
    if (about.kind === "person") return about.name;
    if (about.kind === "sessionType" || about.kind === "creditPack") return textIn(about.name, inLocale);
    if (about.kind === "month") return format.month(about.month);
    const { athlete, coach, startsAt } = about;
    return t("booking", { athlete: athlete.name, coach: coach.name, date: format.dateTime(startsAt) });
  };
  return { action, entity, field, changes, subject };
}
