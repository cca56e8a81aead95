import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { sourceFiles } from "./source-files.ts";

const root = resolve(import.meta.dirname, "..");

type Rule = { in: RegExp; may: RegExp };

/** Who may import whom; the first line that matches a file decides. Nothing of ours that is not named here may be imported. */
const rules: Rule[] = [
  { in: /^(packages|apps)\/.*(\.test\.tsx?$|\/(test|testing)\/)/, may: /^@zea\/(db|domain|workflows|api|engine)\// },
  { in: /^apps\/web\/src\/(app\/api\/inngest\/|instrumentation)/, may: /^@zea\/(api|workflows)\// },
  { in: /^apps\//, may: /^@zea\/(api|shell|ui)\/|^@zea\/domain\/([\w-]+\/)?(schema|values)$/ },
  { in: /^packages\/shell\//, may: /^@zea\/(api|ui)\// },
  { in: /^packages\/api\//, may: /^@zea\/(db|domain)\/|^@zea\/workflows\/(account-mail|mailer)$/ },
  { in: /^packages\/workflows\//, may: /^@zea\/(db|domain)\// },
  { in: /^packages\/domain\//, may: /^@zea\/db\// },
  { in: /^e2e\//, may: /^@zea\/db\// },
  { in: /^bench\//, may: /^@zea\/(db|domain|api|workflows|engine)\// },
];

const usersOfScripts = ["bench", "e2e"];

/** Every import that goes upwards, sideways or around a package's door. */
export async function checkImports(): Promise<string[]> {
  const folders = ["packages", "apps", "e2e", "bench"];
  const files = (await Promise.all(folders.map((folder) => sourceFiles(folder, /\.tsx?$/)))).flat();
  const checked = files.map(async (file) => forbiddenImports(file, await readFile(join(root, file), "utf8")));
  return (await Promise.all(checked)).flat();
}

/** The imports in `source`, the text of `file`, that the rules forbid. */
export function forbiddenImports(file: string, source: string): string[] {
  const rule = rules.find((candidate) => candidate.in.test(file));
  const found = [...source.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, specifier = ""]) => specifier);
  const bad = found.filter((specifier) => {
    if (specifier.startsWith("@zea/")) return !rule?.may.test(specifier);
    if (!specifier.startsWith(".")) return false;
    const [from, to] = [homeOf(file), homeOf(join(dirname(file), specifier))];
    return from !== to && !(usersOfScripts.includes(from) && to === "scripts");
  });
  return bad.map((specifier) => `${file} may not import ${specifier}`);
}

function homeOf(file: string): string {
  const [first = "", second = ""] = file.split("/");
  return first === "packages" || first === "apps" ? `${first}/${second}` : first;
}
