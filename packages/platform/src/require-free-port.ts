import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { connect, createServer } from "node:net";
import { SetupError } from "@zea/environment/setup-error";
import { loopback } from "@zea/environment/variables";
import { portVariables, type Settings } from "./settings.ts";

/** Throws a SetupError when a service can't listen on its port; it names the process that does and the variable that changes the port. */
export async function requireFreePort(
  host: string,
  ports: Settings["ports"],
  service: keyof Settings["ports"],
): Promise<void> {
  const port = ports[service];
  const variable = portVariables[service];
  const problem = (await listenProblem(host, port)) ?? ((await isAnswered(port)) ? "EADDRINUSE" : undefined);
  if (problem === undefined) return;
  if (problem === "EACCES") {
    throw new SetupError(`Only root may use port ${port} of ${service}: set ${variable} to one above 1023.`);
  }
  if (problem !== "EADDRINUSE") {
    throw new SetupError(`HOST=${host} can't be used (${problem}): it must be an address of this machine.`);
  }
  const pid = process.platform === "linux" ? listenerOnLinux(port) : listenerFromLsof(port);
  const user = pid === undefined ? "a process of another user" : `process ${pid} (${commandOf(pid)})`;
  throw new SetupError(`Port ${port} of ${service} is in use by ${user}: stop it, or set ${variable} to another port.`);
}

function listenProblem(host: string, port: number): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => done(error.code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => done(undefined)));
  });
}

function isAnswered(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ host: loopback, port });
    socket.once("connect", () => {
      socket.destroy();
      done(true);
    });
    socket.once("error", () => done(false));
  });
}

function listenerOnLinux(port: number): number | undefined {
  const sockets = new Set(["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) => listeningSockets(table, port)));
  if (sockets.size === 0) return undefined;
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const pid = pids.find((candidate) => openFiles(candidate).some((file) => sockets.has(file)));
  return pid === undefined ? undefined : Number(pid);
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

function listenerFromLsof(port: number): number | undefined {
  const { stdout } = spawnSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-t"], { encoding: "utf8" });
  const pid = Number.parseInt(stdout ?? "", 10);
  return Number.isNaN(pid) ? undefined : pid;
}

function commandOf(pid: number): string {
  const onLinux = attempt(() => readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " "));
  const command = onLinux ?? spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  return (command ?? "").trim().slice(0, 120) || "unknown";
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
