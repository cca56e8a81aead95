import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { randomSecret } from "../packages/db/src/secrets.ts";
import { localOrigin } from "../packages/environment/src/origins.ts";
import type { Environment } from "../packages/environment/src/read-environment.ts";
import { loopback, variableNames } from "../packages/environment/src/variables.ts";
import type { Part } from "./part.ts";
import type { Settings } from "./settings.ts";

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
  const { ports, host, given, inngestUrl, mail } = settings;
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !(variableNames as string[]).includes(name)),
  );
  const { DATABASE_PASSWORD: _ours, ...keys } = secrets;
  return {
    ...inherited,
    NEXT_TELEMETRY_DISABLED: "1",
    INNGEST_SERVE_ORIGIN: inngestUrl ? settings.webUrl : localOrigin(ports.web, host),
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
    INNGEST_BASE_URL: inngestUrl ?? localOrigin(ports.engine),
    MAIL: mail,
    ...(mail === "local" && {
      MAILBOX_URL: localOrigin(ports.mailbox),
    }),
    ZEA_DEMO: settings.demo ? "1" : "0",
    ZEA_CLOCK: settings.movableClock ? "movable" : undefined,
    ZEA_DATA: settings.dataDir,
    ZEA_BUILD_DIR: settings.buildDir,
  };
}

/** What runs beside PostgreSQL: first the parts that others lean on, then the sites; they end in the opposite order. */
export function describeParts(settings: Settings, env: Environment, dev: boolean): { backing: Part[]; sites: Part[] } {
  const { ports, host, inngestUrl, mail, movableClock } = settings;
  const inside = {
    ...env,
    HOST: loopback,
    NODE_ENV: dev ? "development" : "production",
  };
  const engine: Part = {
    name: "engine",
    command: [
      process.execPath,
      "packages/engine/src/cli.ts",
      "start",
      "--patient",
      "--port",
      String(ports.engine),
      "--app",
      `${env.INNGEST_SERVE_ORIGIN}/api/inngest`,
      ...(movableClock ? ["--movable-clock"] : []),
    ],
    cwd: root,
    env: inside,
    health: `${localOrigin(ports.engine)}/health`,
  };
  const mailbox: Part = {
    name: "mailbox",
    command: [process.execPath, "packages/workflows/src/mailbox.ts"],
    cwd: root,
    env: inside,
    health: `${localOrigin(ports.mailbox)}/health`,
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
    health: `${localOrigin(ports[name], host)}/api/health`,
  });
  return {
    backing: [...(inngestUrl ? [] : [engine]), ...(mail === "local" ? [mailbox] : [])],
    sites: [site("web"), site("admin")],
  };
}

/** The program of Next.js as the app has it. */
export function nextCli(app: string): string {
  const from = createRequire(join(root, "apps", app, "package.json"));
  return join(dirname(from.resolve("next/package.json")), "dist/bin/next");
}
