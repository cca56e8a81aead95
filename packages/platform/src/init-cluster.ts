import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SetupError } from "@zea/environment/setup-error";
import { type Launch, rootProblem } from "./postgres-binaries.ts";

type ClusterOptions = { password: string; throwaway?: boolean };

const flags = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--auth=scram-sha-256",
  "--username=zea",
];

/** Creates the cluster in `dir` unless it exists, and makes sure that `initdb`'s user owns it. Throws a SetupError where it belongs to another user. */
export async function initCluster(dir: string, options: ClusterOptions, initdb: Launch): Promise<void> {
  if (initdb.owner) await chmod(dirname(dir), (await stat(dirname(dir))).mode | 0o011); // lets `nobody` pass through
  if (existsSync(join(dir, "PG_VERSION"))) await takeOwnership(dir, initdb);
  else await create(dir, options, initdb);
}

/** Renames the finished cluster into place, so that an interrupted first start leaves no half of one. */
async function create(dir: string, { password, throwaway }: ClusterOptions, initdb: Launch): Promise<void> {
  const draft = `${dir}.new`;
  const passwordFile = `${dir}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  const { command, owner } = initdb;
  if (owner) for (const path of [draft, passwordFile]) await chown(path, owner.uid, owner.gid);
  const args = [...initdb.args, `--pgdata=${draft}`, `--pwfile=${passwordFile}`, ...flags];
  if (throwaway) args.push("--no-sync");
  const result = spawnSync(command, args, { encoding: "utf8", env: { ...process.env, LC_ALL: "C" }, ...owner });
  await rm(passwordFile, { force: true });
  if (result.status !== 0) {
    const message = (result.error?.message ?? result.stderr).trim();
    if (owner && /Permission denied|EACCES/.test(message)) throw new SetupError(rootProblem);
    throw new SetupError(`The database could not be created in ${dir}: ${message}`);
  }
  await rename(draft, dir);
}

/** Hands a cluster over between root and `nobody`, where root can run PostgreSQL in another way than before. */
async function takeOwnership(dir: string, { owner, nobody }: Launch): Promise<void> {
  const us = process.getuid?.() ?? 0;
  const { uid } = await stat(dir);
  const wanted = owner ?? { uid: us, gid: process.getgid?.() ?? 0 };
  if (uid === wanted.uid) return;
  const isOurs = us === 0 && (uid === 0 || uid === nobody);
  if (!isOurs) {
    throw new SetupError(`The database in ${dir} belongs to another user: start as that user, or use another folder.`);
  }
  spawnSync("chown", ["-R", `${wanted.uid}:${wanted.gid}`, dir]);
}
