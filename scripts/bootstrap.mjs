// Runs on Node 20 and newer before anything is installed: it may import nothing but Node itself.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const packageManager = "pnpm@10.34.8";
const nodeBinary = join(root, "node_modules/node/bin/node");
const launcher =
  /^(npm (start|test|t|run)\b|(node )?\S*pnpm(\.c?js)? |\S*sh \S*\/node_modules\/\.bin\/node scripts\/\w+\.mjs)/;
const stampDir = join(root, "node_modules/.zea");

/** Installs missing dependencies, then runs a TypeScript file (named from the repository's root) on the project's own Node and resolves to its exit code. Prints why that is impossible, then `epilogue`. */
export async function runOnProjectNode(script, args, epilogue) {
  const problem = platformProblem() ?? (await install());
  if (problem) {
    console.error(problem);
    if (epilogue) console.log(epilogue);
    return 1;
  }
  return run(nodeBinary, [join(root, script), ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
}

function platformProblem() {
  const major = Number(process.versions.node.split(".")[0]);
  if (major < 20) return `ZEA Sport needs Node 20 or newer to start; this is ${process.version}.`;
  if (process.platform !== "linux" && process.platform !== "darwin") {
    return `ZEA Sport runs on Linux and macOS; on ${process.platform} start it inside WSL or a container.`;
  }
  return undefined;
}

/** Installs the dependencies unless the lockfile is the one of the last installation. Returns why that failed, or undefined. */
async function install() {
  const release = await lockDependencies();
  try {
    const hash = createHash("sha256")
      .update(readFileSync(join(root, "pnpm-lock.yaml")))
      .digest("hex");
    const stamp = join(stampDir, "lockfile");
    if (existsSync(nodeBinary) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return undefined;
    console.log("Installing the dependencies, about half a minute the first time …");
    const options = { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, CI: "true" } };
    const code = await run("npx", ["--yes", packageManager, "install", "--frozen-lockfile"], options);
    if (code !== 0) return "The dependencies could not be installed (see above): is the package registry reachable?";
    mkdirSync(stampDir, { recursive: true });
    writeFileSync(stamp, hash);
    return undefined;
  } finally {
    release();
  }
}

/** Keeps two starts from installing into the same folder at once. */
async function lockDependencies() {
  const path = join(stampDir, "install.lock");
  mkdirSync(stampDir, { recursive: true });
  for (let waited = false; ; ) {
    try {
      const file = openSync(path, "wx");
      writeFileSync(file, String(process.pid));
      closeSync(file);
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (isAbandoned(path)) rmSync(path, { force: true });
    else if (!waited) console.log("Waiting for another process to install the dependencies …");
    waited = true;
    await sleep(200);
  }
}

function isAbandoned(path) {
  try {
    const holder = Number(readFileSync(path, "utf8"));
    if (holder === 0) return false; // is being written
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === "ESRCH";
  }
}

/** Resolves to the exit code. Forwards signals to the child, which decides when it ends, and sends SIGHUP when our launchers have gone. */
function run(command, args, options) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd: root, ...options });
    const stopWatching = watchLaunchers(() => child.kill("SIGHUP"));
    const forward = Object.fromEntries(["SIGINT", "SIGTERM", "SIGHUP"].map((name) => [name, () => child.kill(name)]));
    for (const [name, handler] of Object.entries(forward)) process.on(name, handler);
    const finish = (code) => {
      stopWatching();
      for (const [name, handler] of Object.entries(forward)) process.off(name, handler);
      done(code);
    };
    child.once("error", (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      finish(127);
    });
    child.once("exit", (code, signal) => finish(code ?? 128 + constants.signals[signal]));
  });
}

/** Calls `onGone` once npm, or the shell script that is `node` in node_modules/.bin, has gone: neither forwards signals. */
function watchLaunchers(onGone) {
  const launchers = [];
  for (let pid = process.ppid; pid > 1; ) {
    const { stdout } = spawnSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" });
    const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? "") ?? [];
    if (!command || !launcher.test(command)) break;
    launchers.push(pid);
    pid = Number(parent);
  }
  const timer = setInterval(() => {
    if (!launchers.some(isGone)) return;
    clearInterval(timer);
    onGone();
  }, 500);
  return () => clearInterval(timer);
}

function isGone(pid) {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return false;
    return /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, "utf8")); // a zombie
  } catch (error) {
    return error.code === "ESRCH" || error.code === "ENOENT";
  }
}
