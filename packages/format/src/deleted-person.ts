import type { Locale } from "./locales.ts";

/** Stored in place of the name of a person who deleted their account; no name can hold its invisible characters. */
export const deletedName = "\u2063deleted person\u2063";

const labels: Record<Locale, string> = { es: "Persona eliminada", en: "Deleted person" };

/** What is stored in place of their address: unique, and no address. */
export const deletedEmail = (personId: string): string => `deleted:${personId}`;

const placeholder = /^deleted:[0-9a-f-]{36}$/;

/**
 * The data as a reader sees it: deleted people are named in the reader's language, and have no address. Anything but
 * texts, lists and plain objects stays as it is, and so does everything without a deleted person.
 */
export function shownTo<Data>(data: Data, locale: Locale): Data {
  return shown(data, labels[locale]) as Data;
}

function shown(data: unknown, label: string): unknown {
  if (typeof data === "string") return placeholder.test(data) ? "" : data.replaceAll(deletedName, label);
  if (Array.isArray(data)) return withChanges(data, label, () => [...data]);
  return isPlain(data) ? withChanges(data, label, () => ({ ...data })) : data;
}

function withChanges(data: object, label: string, copyOf: () => object): object {
  let copy: object | undefined;
  for (const [key, value] of Object.entries(data)) {
    const other = shown(value, label);
    if (other === value) continue;
    copy ??= copyOf();
    Object.assign(copy, { [key]: other });
  }
  return copy ?? data;
}

function isPlain(data: unknown): data is object {
  return typeof data === "object" && data !== null && Object.getPrototypeOf(data) === Object.prototype;
}
