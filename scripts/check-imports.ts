import { readFile } from "node:fs/promises";
import { dirname, join, normalize, resolve } from "node:path";
import { sourceFiles } from "./source-files.ts";

const root = resolve(import.meta.dirname, "..");

type Rule = { in: RegExp; may: RegExp };
type Sources = Map<string, string>;

/** Who may import which of our packages. The first rule whose `in` matches a file applies; everything it doesn't name is forbidden. */
const rules: Rule[] = [
  {
    in: /^(packages|apps)\/.*(\.test\.tsx?$|\/(test|testing)\/)/,
    may: /^@zea\/(db|domain|workflows|api|engine|environment|format|platform)\//,
  },
  { in: /^apps\/web\/src\/(app\/api\/inngest\/|instrumentation)/, may: /^@zea\/(api|workflows|environment)\// },
  { in: /^apps\//, may: /^@zea\/(api|shell|ui|environment|format)\/|^@zea\/domain\/([\w-]+\/)?(schema|values)$/ },
  { in: /^packages\/shell\//, may: /^@zea\/(api|ui|environment|format)\// },
  {
    in: /^packages\/api\//,
    may: /^@zea\/(db|domain|environment|format)\/|^@zea\/workflows\/(mail-name|mailer|send-account-mail)$/,
  },
  { in: /^packages\/workflows\//, may: /^@zea\/(db|domain|environment|format)\// },
  { in: /^packages\/domain\//, may: /^@zea\/(db|environment|format)\// },
  { in: /^packages\/db\//, may: /^@zea\/(environment|format|platform)\// },
  { in: /^packages\/platform\//, may: /^@zea\/environment\// },
  { in: /^bench\//, may: /^@zea\/(db|domain|api|workflows|engine|platform)\// },
];

const layeredFolder = "packages/domain/src";

/** Reports imports that break the layers between packages, and circles of folders within the domain. Circles of files are Biome's rule. */
export async function checkImports(): Promise<string[]> {
  const folders = ["packages", "apps", "e2e", "bench"];
  const files = (await Promise.all(folders.map((folder) => sourceFiles(folder, /\.tsx?$/)))).flat();
  const read = async (file: string) => [file, await readFile(join(root, file), "utf8")] as const;
  const sources: Sources = new Map(await Promise.all(files.map(read)));
  const forbidden = [...sources].flatMap(([file, source]) => forbiddenImports(file, source));
  return [...forbidden, ...folderCircles(layeredFolder, sources)];
}

/** The imports in `source`, the text of `file`, that the rules forbid. */
export function forbiddenImports(file: string, source: string): string[] {
  const rule = rules.find((candidate) => candidate.in.test(file));
  const forbidden = importsOf(source).filter((specifier) => {
    if (specifier.startsWith("@zea/")) return !rule?.may.test(specifier);
    if (!specifier.startsWith(".")) return false;
    const [from, to] = [packageOf(file), packageOf(join(dirname(file), specifier))];
    return from !== to;
  });
  return forbidden.map((specifier) => `${file} may not import ${specifier}`);
}

/** The circles that imports form between the folders directly in `parent`, tests aside. */
export function folderCircles(parent: string, sources: Sources): string[] {
  const imports = new Map<string, Map<string, string>>();
  for (const [file, source] of sources) {
    if (!file.startsWith(`${parent}/`) || /\.test\.tsx?$/.test(file)) continue;
    const from = folderOf(parent, file);
    const targets = imports.get(from) ?? new Map<string, string>();
    imports.set(from, targets);
    for (const specifier of importsOf(source).filter((name) => name.startsWith("."))) {
      const to = folderOf(parent, normalize(join(dirname(file), specifier)));
      if (to !== from) targets.set(to, file);
    }
  }
  return [...imports.keys()].sort().flatMap((folder) => {
    const circle = shortestPath(imports, folder, folder);
    const isFirst = circle?.every((other) => folder <= other);
    return circle && isFirst ? [describeCircle(parent, circle, imports)] : [];
  });
}

/** The folders on the shortest way from one folder to another, both included. */
function shortestPath(imports: Map<string, Map<string, string>>, from: string, to: string): string[] | undefined {
  const paths = [[from]];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const next of imports.get(path.at(-1) ?? "")?.keys() ?? []) {
      if (next === to) return [...path, to];
      if (!seen.has(next)) paths.push([...path, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function describeCircle(parent: string, circle: string[], imports: Map<string, Map<string, string>>): string {
  const files = circle.slice(1).map((to, index) => imports.get(circle[index] ?? "")?.get(to));
  return `${parent}: folders import each other: ${circle.join(" → ")} (in ${files.join(", ")})`;
}

/** The specifiers that a source imports, statically or dynamically. */
export function importsOf(source: string): string[] {
  return [...source.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, specifier = ""]) => specifier);
}

function packageOf(file: string): string {
  const [first = "", second = ""] = file.split("/");
  return first === "packages" || first === "apps" ? `${first}/${second}` : first;
}

/** The folder of `parent` that a file is in; "." for the files of `parent` itself. */
function folderOf(parent: string, file: string): string {
  const [folder = "", ...rest] = file.slice(parent.length + 1).split("/");
  return rest.length === 0 ? "." : folder;
}
