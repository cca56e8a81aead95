import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { defaultLocale, locales } from "../packages/format/src/locales.ts";
import { sourceFiles } from "./source-files.ts";

const root = resolve(import.meta.dirname, "..");

type Messages = Map<string, string>;

/** What each site says in its own way on the pages of the account, which both take from packages/shell. */
const ownTexts = /^account\.(aside\..*|signIn\.(title|lead))$/;

/**
 * Reports keys and ICU arguments that differ between the languages of any messages folder, texts of the account that differ
 * between the sites, error reasons without a message, and mails without a template.
 */
export async function checkMessages(): Promise<string[]> {
  const { reasons } = await import("../packages/domain/src/errors.ts");
  const checked = (await messageFolders()).map(async (folder) => {
    const texts = await Promise.all(locales.map((language) => readMessages(folder, language)));
    const byLanguage = Object.fromEntries(locales.map((language, index) => [language, texts[index] ?? {}]));
    const wanted = folder.startsWith("apps/") ? reasons.map((reason) => `errors.${reason}`) : [];
    return compareMessages(byLanguage, wanted).map((problem) => `${folder}: ${problem}`);
  });
  const accounts = locales.map(async (language) => {
    const [web, admin] = await Promise.all(
      ["web", "admin"].map((app) => readMessages(`apps/${app}/messages`, language)),
    );
    return compareSites(web, admin).map((key) => `${key} differs between the sites in ${language}`);
  });
  return [...(await Promise.all([...checked, ...accounts])).flat(), ...(await checkMails())];
}

/** The keys of the account whose texts differ between two sites that both have them. */
export function compareSites(one: unknown, other: unknown): string[] {
  const others = flatten(other);
  return [...flatten(one)].flatMap(([key, text]) => {
    const isShared = key.startsWith("account.") && !ownTexts.test(key) && others.has(key);
    return isShared && others.get(key) !== text ? [key] : [];
  });
}

/** The mails that have messages and no template, or a template and no messages, in `source`, the text of all mail definitions. */
export function compareMails(kinds: readonly string[], source: string): string[] {
  const defined = [...source.matchAll(/\bdefineMail\(\{\s*kind: "([\w-]+)"/g)].map(([, kind = ""]) => kind);
  return [
    ...kinds.filter((kind) => !defined.includes(kind)).map((kind) => `the mail ${kind} has no template`),
    ...defined.filter((kind) => !kinds.includes(kind)).map((kind) => `the mail ${kind} has no messages`),
  ];
}

/** How the messages of the languages differ from one another, and which of the `wanted` keys they lack. */
export function compareMessages(byLanguage: Record<string, unknown>, wanted: readonly string[] = []): string[] {
  const languages = Object.entries(byLanguage).map(([language, tree]) => ({ language, messages: flatten(tree) }));
  const keys = new Set([...languages.flatMap(({ messages }) => [...messages.keys()]), ...wanted]);
  return [...keys].flatMap((key) => {
    const missing = languages.filter(({ messages }) => !messages.has(key));
    if (missing.length > 0) return missing.map(({ language }) => `${key} is missing in ${language}`);
    const argumentsOf = languages.map(({ messages }) => placeholders(messages.get(key) ?? ""));
    if (new Set(argumentsOf).size === 1) return [];
    const shown = languages.map(({ language }, index) => `${argumentsOf[index] || "nothing"} in ${language}`);
    return [`${key} takes ${shown.join(", ")}`];
  });
}

/** The arguments and tags of an ICU message, sorted, each with its type. */
export function placeholders(message: string): string {
  const found = new Set<string>();
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) found.add(`<${tag}>`);
  collectArguments(message, found);
  return [...found].sort().join(", ");
}

async function messageFolders(): Promise<string[]> {
  const files = [...(await sourceFiles("apps", /\.json$/)), ...(await sourceFiles("packages", /\.json$/))];
  return [...new Set(files.map(dirname))].filter((folder) => basename(folder) === "messages");
}

async function checkMails(): Promise<string[]> {
  const { mails } = (await readMessages("packages/workflows/messages", defaultLocale)) as { mails: object };
  const files = await sourceFiles("packages/workflows/src/mails", /\.tsx$/);
  const sources = await Promise.all(files.map((file) => readFile(join(root, file), "utf8")));
  return compareMails(Object.keys(mails), sources.join("\n"));
}

async function readMessages(folder: string, language: string): Promise<unknown> {
  const text = await readFile(join(root, folder, `${language}.json`), "utf8").catch(() => "{}");
  return JSON.parse(text);
}

function flatten(tree: unknown, path = ""): Messages {
  if (typeof tree !== "object" || tree === null) return new Map([[path, String(tree)]]);
  const branches = Object.entries(tree).map(([key, branch]) => flatten(branch, path ? `${path}.${key}` : key));
  return new Map(branches.flatMap((branch) => [...branch]));
}

/** Adds `name:type` of each argument of a message, including those within the branches of plural and select. */
function collectArguments(message: string, found: Set<string>): void {
  for (const content of bracedParts(message)) {
    const [name = "", type = "", ...rest] = content.split(",");
    found.add([name.trim(), type.trim()].filter(Boolean).join(":"));
    for (const branch of bracedParts(rest.join(","))) collectArguments(branch, found);
  }
}

function bracedParts(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{" && depth++ === 0) start = at + 1;
    if (text[at] === "}" && --depth === 0) parts.push(text.slice(start, at));
  }
  return parts;
}
