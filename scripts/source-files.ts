import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const skipped = /^(node_modules|generated|dist|test-results|playwright-report|\..*)$/;

/** Every file below `folder` (relative to the repository) whose name matches `pattern`, without dependencies and generated files. */
export async function sourceFiles(folder: string, pattern: RegExp): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const nested = entries
    .filter((entry) => !skipped.test(entry.name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sourceFiles(path, pattern) : Promise.resolve(pattern.test(entry.name) ? [path] : []);
    });
  return (await Promise.all(nested)).flat().sort();
}
