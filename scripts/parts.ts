import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { randomSecret } from "../packages/db/src/secrets.ts";
import type { Part } from "./part.ts";
import { type Environment, localOrigin, type Settings, variables } from "./settings.ts";

const root = resolve(import.meta.dirname, "..");

/** What each installation makes for itself at its first start. */
export const secretMakers = {
  DATABASE_PASSWORD: () => randomSecret(),
  AUTH_SECRET: () => randomSecret(),
  INNGEST_EVENT_KEY: () => randomSecret(),
  INNGEST_SIGNING_KEY: () => `signkey-local-${randomSecret()}`,
  MAILBOX_KEY: () => randomSecret(),
};

export type Secrets = Record<keyof typeof secretMakers, string>;

/** The environment that every part sees: this process's own without our variables, and ours as they were decided. */
export function partEnvironment(
  settings: Settings,
  secrets: Secrets,
  database: { url: string; directUrl: string },
): Environment {
  const { ports, host, given, foreignEngine, mail } = settings;
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !variables.includes(name)));
  const { DATABASE_PASSWORD: _ours, ...keys } = secrets;
  return {
    ...inherited,
    NEXT_TELEMETRY_DISABLED: "1",
    INNGEST_SERVE_ORIGIN: foreignEngine ? settings.webUrl : localOrigin(host, ports.web),
    INNGEST_ENABLE_UNAUTHED_SYNC: "0",
    ...keys,
    ...given,
    DATABASE_URL: database.url,
    DATABASE_DIRECT_URL: database.directUrl,
    HOST: host,
    WEB_PORT: String(ports.web),
    ADMIN_PORT: String(ports.admin),
    ENGINE_PORT: String(ports.engine),
    MAILBOX_PORT: String(ports.mailbox),
    DATABASE_PORT: String(ports.database),
    WEB_URL: settings.webUrl,
    ADMIN_URL: settings.adminUrl,
    INNGEST_BASE_URL: foreignEngine ?? localOrigin("127.0.0.1", ports.engine),
    MAIL: mail,
    ...(mail === "local" && {
      MAILBOX_URL: localOrigin("127.0.0.1", ports.mailbox),
    }),
    ZEA_DEMO: settings.demo ? "1" : "0",
    ZEA_CLOCK: settings.movableClock ? "movable" : undefined,
    ZEA_DATA: settings.dataDir,
    ZEA_BUILD_DIR: settings.buildDir,
  };
}

/** What runs beside PostgreSQL: first the parts that others lean on, then the sites; they end in the opposite order. */
export function describeParts(settings: Settings, env: Environment, dev: boolean): { backing: Part[]; sites: Part[] } {
  const { ports, host, foreignEngine, mail, movableClock } = settings;
  const inside = {
    ...env,
    HOST: "127.0.0.1",
    NODE_ENV: dev ? "development" : "production",
  };
  const engine: Part = {
    name: "engine",
    command: [
      process.execPath,
      "packages/engine/src/cli.ts",
      "start",
      "--patient",
      "--app",
      `${env.INNGEST_SERVE_ORIGIN}/api/inngest`,
      "--app",
      `${env.INNGEST_SERVE_ORIGIN}/api/inngest`,
      ...(movableClock ? ["--movable-clock"] : []),
    ],
    cwd: root,
    env: inside,
    health: `${localOrigin("127.0.0.1", ports.engine)}/health`,
  };
  const mailbox: Part = {
    name: "mailbox",
    command: [process.execPath, "packages/workflows/src/mailbox.ts"],
    cwd: root,
    env: inside,
    health: `${localOrigin("127.0.0.1", ports.mailbox)}/health`,
  };
  const site = (name: "web" | "admin"): Part => ({
    name,
    command: [
      process.execPath,
      nextCli(name),
      dev ? "dev" : "start",
      "--hostname",
      host,
      "--port",
      String(ports[name]),
    ],
    cwd: join(root, "apps", name),
    env: { ...env, NODE_ENV: dev ? "development" : "production" },
    health: `${localOrigin(host, ports[name])}/api/health`,
  });
  return {
    backing: [...(foreignEngine ? [] : [engine]), ...(mail === "local" ? [mailbox] : [])],
    sites: [site("web"), site("admin")],
  };
}

/** The program of Next.js as the app has it. */
export function nextCli(app: string): string {
  const from = createRequire(join(root, "apps", app, "package.json"));
  return join(dirname(from.resolve("next/package.json")), "dist/bin/next");
}
