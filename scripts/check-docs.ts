import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, normalize, resolve } from "node:path";
import { sourceFiles } from "./source-files.ts";

const root = resolve(import.meta.dirname, "..");
const ours = /^(apps|packages|docs|scripts|e2e|bench|\.ci)\/[\w./[\]()-]+$/;

/** Reports paths that README, CONTRIBUTING and docs/ name and that don't exist. */
export async function checkDocs(): Promise<string[]> {
  const files = ["README.md", "CONTRIBUTING.md", ...(await sourceFiles("docs", /\.md$/))];
  const checked = files.map(async (file) => {
    const paths = namedPaths(file, await readFile(join(root, file), "utf8"));
    return paths
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${file} names ${path}, which doesn't exist`);
  });
  return (await Promise.all(checked)).flat();
}

/** The paths of this repository that a document links to or quotes, from the repository's root. */
export function namedPaths(file: string, text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target.split("#")[0] ?? "");
  const local = links.filter((target) => target !== "" && !/^[a-z]+:/.test(target));
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code.replace(/:\d+$/, ""));
  const linked = local.map((target) => normalize(join(dirname(file), target)));
  return [...new Set([...linked, ...quoted.filter((code) => ours.test(code))])];
}
