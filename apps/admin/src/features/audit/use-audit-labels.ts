"use client";

import { languageName, locales } from "@zea/format/locales";
import { capitalise } from "@zea/format/text";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import type { AuditValues } from "./audit.ts";

type Value = AuditValues[string];
export type Change = { key: string; name: string; before: string | null; after: string | null };

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const date = /^\d{4}-\d\d-\d\d$/;
const month = /^\d{4}-\d\d$/;
const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const codeFields = ["profile", "sort"];
const beforeSuffix = "Before";

/** Labels an action; an unknown one keeps its code. */
export function useActionLabels() {
  const t = useTranslations("audit");
  return (action: string): string => {
    const key = `actionLabel.${action}` as "none";
    return t.has(key) ? t(key) : t("otherNamed", { action });
  };
}

/** Labels an entity; an unknown one keeps its code. */
export function useEntityLabels() {
  const t = useTranslations("audit");
  return (entity: string): string => {
    const key = `entity.${entity}` as "none";
    return t.has(key) ? t(key) : entity;
  };
}

/** Labels a field; an unknown one keeps its code. */
export function useFieldLabels() {
  const t = useTranslations("audit");
  const inLocale = useLocale();
  return (field: string): string => {
    const locale = locales.find((one) => field.endsWith(capitalise(one)));
    const text = locale && (`textField.${field.slice(0, -locale.length)}` as "textField.name");
    if (text && t.has(text)) return t(text, { language: languageName(locale, inLocale) });
    const key = `field.${field}` as "none";
    return t.has(key) ? t(key) : field;
  };
}

function useValueLabels() {
  const t = useTranslations("audit");
  const format = useFormat();
  const actionOf = useActionLabels();
  const entityOf = useEntityLabels();
  const labelOf = (field: string, value: string): string => {
    if (instant.test(value)) return format.dateTime(new Date(value));
    if (date.test(value)) return format.date(value);
    if (month.test(value)) return format.month(value);
    if (field === "action") return actionOf(value);
    if (field === "entity") return entityOf(value);
    const key = `value.${value}` as "none";
    const isCode = /^[A-Z_]+$/.test(value) || codeFields.includes(field);
    return isCode && t.has(key) ? t(key) : value;
  };
  return (field: string, value: Value | undefined): string | null => {
    if (value === null || value === undefined || value === "") return null;
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return field.endsWith("Minor") ? format.money(value) : format.number(value);
    return labelOf(field, value);
  };
}

/** Turns the values of an entry into readable changes, in the order of its fields, with the old value where it was recorded. Ids and empty values are left out. */
export function useChanges() {
  const nameOf = useFieldLabels();
  const textOf = useValueLabels();
  const withoutSuffix = (name: string) => (name.endsWith(beforeSuffix) ? name.slice(0, -beforeSuffix.length) : name);
  return (values: AuditValues, order: readonly string[] = []): Change[] => {
    const isReadable = (field: string) => {
      const value = values[field] ?? null;
      return (value !== null || field + beforeSuffix in values) && !identifier.test(String(value));
    };
    const placeOf = (field: string) => order.map(withoutSuffix).indexOf(field);
    const readable = [...new Set(Object.keys(values).map(withoutSuffix))].filter(isReadable);
    return readable
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((field) => ({
        key: field,
        name: nameOf(field),
        before: textOf(field, values[field + beforeSuffix]),
        after: textOf(field, values[field]),
      }));
  };
}
