import { spawn } from "node:child_process";
import { mkdir, open, readFile, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SetupError } from "@zea/environment/setup-error";
import { loopback } from "@zea/environment/variables";
import pg from "pg";
import { initCluster } from "./init-cluster.ts";
import { type Launch, loadBinaries, unprivileged } from "./postgres-binaries.ts";
import { isAlive } from "./process-identity.ts";

export type PostgresOptions = {
  dir: string;
  port: number;
  password: string;
  /** Where the server writes its messages; `<dir>.log` by default. */
  logPath?: string;
  /** For a test run: fast, and lost when the machine crashes. */
  throwaway?: boolean;
};

export type PostgresServer = { url: string; pid: number; port: number; adopted: boolean; stop: () => Promise<void> };

/** For one application on one machine with a solid-state disk. */
const settings = {
  shared_buffers: "256MB",
  wal_level: "minimal",
  max_wal_senders: 0,
  jit: "off",
  random_page_cost: "1.1",
  max_parallel_workers_per_gather: 0,
};

const throwawaySettings = {
  ...settings,
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: 300,
};

const wrongPassword = "28P01";
const startTimeoutMs = 300_000; // after a crash, the server replays its log first
const stopTimeoutMs = 60_000;
const retryMs = 15_000;

/** Starts PostgreSQL on `dir`, which is created when missing, or adopts the server that a killed parent left running there. Resolves once it accepts connections; throws a SetupError when it can't. */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { initdb, postgres } = await loadBinaries();
  const parent = dirname(resolve(options.dir));
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const dir = join(await realpath(parent), basename(options.dir));
  const logPath = options.logPath ?? `${dir}.log`;
  await mkdir(dirname(logPath), { recursive: true, mode: 0o700 });
  const orphan = await adopt(dir, options.password);
  if (orphan) return orphan;

  const launch = unprivileged(postgres);
  await initCluster(dir, options, unprivileged(initdb));
  const retryUntil = Date.now() + retryMs;
  for (;;) {
    const outcome = await start({ ...options, dir, logPath }, launch);
    if (typeof outcome !== "string") return outcome;
    const isFinal = /in use|Permission denied|denied|not supported|FATAL: {2}(?!lock file|pre-existing)/i.test(outcome);
    if (isFinal || Date.now() > retryUntil) throw startProblem(outcome, options.port, dir, logPath);
    await sleep(300); // the children of a killed server hold its memory for a moment
    const adopted = await adopt(dir, options.password);
    if (adopted) return adopted;
  }
}

/** Creates a database unless it exists, and returns its address. */
export async function ensureDatabase(url: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return databaseUrl(url, name);
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

function serverUrl(port: number, password: string): string {
  return `postgres://zea:${encodeURIComponent(password)}@${loopback}:${port}/postgres`;
}

/** Starts the server and waits for it; returns what it logged when it ended instead. */
async function start(
  { dir, port, password, logPath, throwaway }: PostgresOptions & { logPath: string },
  { command, args, owner }: Launch,
): Promise<PostgresServer | string> {
  const flags = Object.entries({
    listen_addresses: loopback,
    unix_socket_directories: "",
    lc_messages: "C",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(throwaway ? throwawaySettings : settings),
  });
  const log = await open(logPath, "a", 0o600);
  const logStart = (await log.stat()).size;
  const child = spawn(
    command,
    [...args, "-D", dir, "-p", String(port), ...flags.flatMap(([name, value]) => ["-c", `${name}=${value}`])],
    {
      stdio: ["ignore", log.fd, log.fd],
      detached: true, // Ctrl+C in the terminal must not end it before its clients
      env: { ...process.env, LC_ALL: "C" },
      ...owner,
    },
  );
  let hasEnded = false;
  const ended = new Promise<void>((done) => {
    const finish = () => {
      hasEnded = true;
      done();
    };
    child.once("exit", finish).once("error", finish);
  });
  await log.close();
  const url = serverUrl(port, password);
  const giveUpAt = Date.now() + startTimeoutMs;
  while (!hasEnded && Date.now() < giveUpAt) {
    if ((await dataDirectoryAt(url)) === dir) {
      child.unref();
      const pid = child.pid!;
      return { url, pid, port, adopted: false, stop: () => stop(pid, ended) };
    }
    await Promise.race([sleep(25), ended]);
  }
  if (!hasEnded) await stop(child.pid!, ended);
  return (await readFile(logPath, "utf8")).slice(logStart);
}

async function adopt(dir: string, password: string): Promise<PostgresServer | undefined> {
  const lock = await readFile(join(dir, "postmaster.pid"), "utf8").catch(() => "");
  const [pid, , , port] = lock.split("\n").map(Number);
  if (!pid || !port || !isAlive(pid)) return undefined;
  const url = serverUrl(port, password);
  const found = await dataDirectoryAt(url);
  if (found === wrongPassword) throw startProblem("lock file", port, dir, "");
  return found === dir ? { url, pid, port, adopted: true, stop: () => stop(pid) } : undefined;
}

/** The data directory of the server at `url`, the code `wrongPassword`, or undefined when nothing answers. */
async function dataDirectoryAt(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory;
  } catch (error) {
    return (error as { code?: string }).code === wrongPassword ? wrongPassword : undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

/** A fast shutdown, which closes sessions and flushes to disk; after a minute an immediate one. */
async function stop(pid: number, ended?: Promise<void>): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, "SIGINT");
  const killAt = Date.now() + stopTimeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > killAt) process.kill(pid, "SIGQUIT");
    await (ended ? Promise.race([ended, sleep(1000)]) : sleep(20));
  }
}

function startProblem(messages: string, port: number, dir: string, logPath: string): SetupError {
  if (/Address already in use/.test(messages)) {
    return new SetupError(`Port ${port} on ${loopback} is in use, so PostgreSQL could not start.`);
  }
  if (/lock file|pre-existing shared memory/.test(messages)) {
    return new SetupError(`Another PostgreSQL runs on ${dir} and rejects the password of this installation.`);
  }
  return new SetupError(`PostgreSQL did not start (${logPath}): ${messages.trim().split("\n").at(-1) ?? ""}`);
}
