import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withLock } from "./lock-file.ts";

/** A random secret as hexadecimal digits. */
export function randomSecret(bytes = 32): string {
  return randomBytes(bytes).toString("hex");
}

/** The secrets in `<dataDir>/secrets`, which only its owner can read; missing ones are generated and stored. */
export function loadSecrets<Name extends string>(
  dataDir: string,
  generators: Record<Name, () => string>,
): Promise<Record<Name, string>> {
  const path = join(dataDir, "secrets");
  return withLock(`${path}.lock`, async () => {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const kept = parse(await readFile(path, "utf8").catch(() => ""));
    const names = Object.keys(generators) as Name[];
    const missing = names.filter((name) => !kept.get(name));
    for (const name of missing) kept.set(name, generators[name]());
    if (missing.length > 0) {
      const text = [...kept].map(([name, value]) => `${name}=${value}\n`).join("");
      await writeFile(`${path}.new`, text, { mode: 0o600 });
      await rename(`${path}.new`, path);
    }
    return Object.fromEntries(names.map((name) => [name, kept.get(name)!])) as Record<Name, string>;
  });
}

function parse(text: string): Map<string, string> {
  const lines = text.split("\n").filter((line) => line.includes("="));
  return new Map(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}
