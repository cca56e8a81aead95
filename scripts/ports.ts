import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { connect, createServer } from "node:net";
import { SetupError } from "../packages/environment/src/setup-error.ts";

/** Refuses when somebody listens on a port that we need, and says who and which variable changes it. */
export async function requireFreePort(host: string, port: number, part: string, variable: string): Promise<void> {
  const obstacle = (await bindError(host, port)) ?? ((await answers(port)) ? "EADDRINUSE" : undefined);
  if (obstacle === undefined) return;
  if (obstacle === "EACCES")
    throw new SetupError(`Port ${port} of ${part} is not for ordinary users: set ${variable} to one above 1023.`);
  if (obstacle !== "EADDRINUSE")
    throw new SetupError(`HOST=${host} can't be listened on (${obstacle}): it must be an address of this machine.`);
  const holder = portHolder(port);
  const by = holder ? `by process ${holder.pid} (${holder.command})` : "by a process of another user";
  throw new SetupError(`Port ${port} of ${part} is in use ${by}: stop it, or set ${variable} to another port.`);
}

/** The process that listens on a port, as far as this user may see it. */
export function portHolder(port: number): { pid: number; command: string } | undefined {
  const pid = process.platform === "linux" ? linuxHolder(port) : askLsof(port);
  return pid === undefined ? undefined : { pid, command: commandOf(pid) };
}

function bindError(host: string, port: number): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => done(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(undefined)));
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}

function linuxHolder(port: number): number | undefined {
  const wanted = new Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) => listeningSockets(table, port)));
  if (wanted.size === 0) return undefined;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    if (openFiles(pid).some((file) => wanted.has(file))) return Number(pid);
  }
  return undefined;
}

function listeningSockets(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = attempt(() => readFileSync(table, "utf8").split("\n").slice(1)) ?? [];
  const fields = rows.map((row) => row.trim().split(/\s+/));
  return fields.filter((row) => row[1]?.endsWith(suffix) && row[3] === "0A").map((row) => `socket:[${row[9]}]`);
}

function openFiles(pid: string): string[] {
  const names = attempt(() => readdirSync(`/proc/${pid}/fd`)) ?? [];
  return names.map((name) => attempt(() => readlinkSync(`/proc/${pid}/fd/${name}`)) ?? "");
}

function askLsof(port: number): number | undefined {
  const { stdout } = spawnSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-t"], { encoding: "utf8" });
  const pid = Number.parseInt(stdout ?? "", 10);
  return Number.isNaN(pid) ? undefined : pid;
}

function commandOf(pid: number): string {
  const { stdout } = spawnSync("ps", ["-o", "args=", "-p", String(pid)], {
    encoding: "utf8",
  });
  const linux = attempt(() => readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "));
  return (linux ?? stdout ?? "").trim().slice(0, 120) || "unknown";
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
