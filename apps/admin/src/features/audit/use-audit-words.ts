"use client";

import { useTranslations } from "next-intl";
import { useClubTime } from "@/i18n/format.ts";
import { useMoney } from "@/i18n/money.ts";
import type { AuditValues } from "./audit.ts";

type Value = AuditValues[string];
export type Change = { key: string; name: string; before: string | null; after: string | null };

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const wasMark = "Before";

/** What an action is called; one that has no words keeps its own name. */
export function useActionWords() {
  const t = useTranslations("audit");
  return (action: string): string => {
    const key = `does.${action}` as "none";
    return t.has(key) ? t(key) : t("otherNamed", { action });
  };
}

/** What a kind of thing is called. */
export function useEntityWords() {
  const t = useTranslations("audit");
  return (entity: string): string => {
    const key = `entity.${entity}` as "none";
    return t.has(key) ? t(key) : entity;
  };
}

/** What a field is called. */
export function useFieldWords() {
  const t = useTranslations("audit");
  return (field: string): string => {
    const key = `field.${field}` as "none";
    return t.has(key) ? t(key) : field;
  };
}

/** What the values of an entry say, each field with what it was before, where that is kept. */
export function useChanges(currency: string) {
  const t = useTranslations("audit");
  const { dayTime } = useClubTime();
  const money = useMoney(currency);
  const nameOf = useFieldWords();
  const textOf = (field: string, value: Value | undefined): string | null => {
    if (value === null || value === undefined || value === "") return null;
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return field.endsWith("Minor") ? money(value) : String(value);
    if (instant.test(value)) return dayTime(new Date(value));
    const key = `value.${value}` as "none";
    return /^[A-Z_]+$/.test(value) && t.has(key) ? t(key) : value;
  };
  return (values: AuditValues): Change[] => {
    const bare = (name: string) => (name.endsWith(wasMark) ? name.slice(0, -wasMark.length) : name);
    return [...new Set(Object.keys(values).map(bare))].map((field) => ({
      ...{ key: field, name: nameOf(field) },
      before: textOf(field, values[field + wasMark]),
      after: textOf(field, values[field]),
    }));
  };
}
