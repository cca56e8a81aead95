import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const languages = ["es", "en"] as const;

type Messages = Map<string, string>;

/** What the sites' messages lack: keys or ICU arguments that only one language has, and refusals without a sentence. */
export async function checkMessages(): Promise<string[]> {
  const apps = await readdir(join(root, "apps"));
  return (await Promise.all(apps.map(checkApp))).flat();
}

/** How the messages of two languages differ, and which of the reasons neither explains. */
export function compareMessages(es: unknown, en: unknown, wanted: readonly string[]): string[] {
  const [spanish, english] = [flatten(es), flatten(en)];
  const problems = [...lacking(spanish, english, "en"), ...lacking(english, spanish, "es")];
  for (const [key, text] of spanish) {
    const other = english.get(key);
    if (other === undefined) continue;
    const [mine, theirs] = [placeholders(text), placeholders(other)];
    if (mine !== theirs) problems.push(`${key}: es takes ${mine || "nothing"}, en takes ${theirs || "nothing"}`);
  }
  const unexplained = wanted.filter((reason) => !spanish.has(`errors.${reason}`));
  return [...problems, ...unexplained.map((reason) => `errors.${reason} has no sentence`)];
}

/** The arguments and tags of an ICU message, sorted, each with its type. */
export function placeholders(message: string): string {
  const found = new Set<string>();
  const tags = message.matchAll(/<(\w+)>/g);
  for (const [, tag] of tags) found.add(`<${tag}>`);
  collect(message, found);
  return [...found].sort().join(", ");
}

async function checkApp(app: string): Promise<string[]> {
  const read = async (language: string) =>
    JSON.parse(await readFile(join(root, "apps", app, "messages", `${language}.json`), "utf8")) as unknown;
  const { reasons } = await import("../packages/domain/src/errors.ts");
  const [es, en] = await Promise.all(languages.map(read));
  return compareMessages(es, en, reasons).map((problem) => `apps/${app}/messages: ${problem}`);
}

function lacking(has: Messages, lacks: Messages, language: string): string[] {
  return [...has.keys()].filter((key) => !lacks.has(key)).map((key) => `${key} is missing in ${language}`);
}

function flatten(tree: unknown, path = ""): Messages {
  if (typeof tree !== "object" || tree === null) return new Map([[path, String(tree)]]);
  const branches = Object.entries(tree).map(([key, below]) => flatten(below, path ? `${path}.${key}` : key));
  return new Map(branches.flatMap((branch) => [...branch]));
}

/** Notes `name:type` of each argument at this level, then looks into the branches of plural and select. */
function collect(message: string, found: Set<string>): void {
  for (const inside of braced(message)) {
    const [name = "", type = "", ...rest] = inside.split(",");
    found.add([name.trim(), type.trim()].filter(Boolean).join(":"));
    for (const branch of braced(rest.join(","))) collect(branch, found);
  }
}

function braced(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let begun = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{" && depth++ === 0) begun = at + 1;
    if (text[at] === "}" && --depth === 0) parts.push(text.slice(begun, at));
  }
  return parts;
}
