import { spawnSync } from "node:child_process";
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { asRootElsewhere, type Run } from "./binaries.ts";

const flags = [
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--auth=scram-sha-256",
  "--username=zea",
];

/** Makes the cluster in `dir` unless it is there, and sees to it that `run` may use it; refuses one that belongs to another user. */
export async function makeCluster(
  dir: string,
  options: { password: string; throwaway?: boolean },
  run: Run,
): Promise<void> {
  if (run.owner) await chmod(dirname(dir), (await stat(dirname(dir))).mode | 0o011); // `nobody` must get through
  const made = await stat(join(dir, "PG_VERSION")).then(
    () => true,
    () => false,
  );
  if (made) await settleOwner(dir, run);
  else await initialise(dir, options, run);
}

/** Made beside its place and moved there when complete, so that an interrupted first start leaves nothing half-made. */
async function initialise(dir: string, options: { password: string; throwaway?: boolean }, run: Run): Promise<void> {
  const draft = `${dir}.new`;
  const secret = `${dir}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(secret, options.password, { mode: 0o600 });
  if (run.owner) for (const path of [draft, secret]) await chown(path, run.owner.uid, run.owner.gid);
  const quick = options.throwaway ? ["--no-sync"] : [];
  const args = [...run.args, `--pgdata=${draft}`, `--pwfile=${secret}`, ...flags, ...quick];
  const made = spawnSync(run.command, args, { encoding: "utf8", env: { ...process.env, LC_ALL: "C" }, ...run.owner });
  await rm(secret, { force: true });
  if (made.status !== 0) {
    const said = (made.error?.message ?? made.stderr).trim();
    if (run.owner && /Permission denied|EACCES/.test(said)) throw new Error(asRootElsewhere);
    throw new Error(`The database could not be made in ${dir}: ${said}`);
  }
  await rename(draft, dir);
}

/** A cluster that root made as `nobody` is given to root when the way changes, and the other way round. */
async function settleOwner(dir: string, run: Run): Promise<void> {
  const me = process.getuid?.() ?? 0;
  const { uid } = await stat(dir);
  const wanted = run.owner ?? { uid: me, gid: process.getgid?.() ?? 0 };
  if (uid === wanted.uid) return;
  const ours = me === 0 && (uid === 0 || uid === run.nobody);
  if (!ours)
    throw new Error(`The database in ${dir} belongs to another user: start as that user, or use another folder.`);
  spawnSync("chown", ["-R", `${wanted.uid}:${wanted.gid}`, dir]);
}
