import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { localOrigin } from "@zea/environment/origins";
import type { Environment } from "@zea/environment/read-environment";
import { loopback } from "@zea/environment/variables";
import { environmentWithoutOwnVariables } from "./environment-without-own-variables.ts";
import { repository } from "./repository.ts";
import { randomSecret } from "./secrets.ts";
import type { Service } from "./service.ts";
import type { Settings } from "./settings.ts";

/** The secrets that an installation generates at its first start. */
export const secretGenerators = {
  DATABASE_PASSWORD: () => randomSecret(),
  AUTH_SECRET: () => randomSecret(),
  INNGEST_EVENT_KEY: () => randomSecret(),
  INNGEST_SIGNING_KEY: () => `signkey-local-${randomSecret()}`,
  MAILBOX_KEY: () => randomSecret(),
};

export type Secrets = Record<keyof typeof secretGenerators, string>;

/** The environment of every service: variables that aren't ours are inherited, ours are set as decided in the settings. */
export function serviceEnvironment(
  settings: Settings,
  secrets: Secrets,
  database: { url: string; directUrl: string },
): Environment {
  const { ports, host, given, inngestUrl, mail } = settings;
  const { DATABASE_PASSWORD: _unused, ...keys } = secrets;
  return {
    ...environmentWithoutOwnVariables(),
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
    MAILBOX_URL: mail === "local" ? localOrigin(ports.mailbox) : given.MAILBOX_URL,
    ZEA_DEMO: settings.demo ? "1" : "0",
    ZEA_CLOCK: settings.movableClock ? "movable" : undefined,
    ZEA_DATA: settings.dataDir,
    ZEA_BUILD_DIR: settings.buildDir,
  };
}

/** The services apart from PostgreSQL: `backing` ones start first and stop last. */
export function describeServices(
  settings: Settings,
  environment: Environment,
  dev: boolean,
): { backing: Service[]; sites: Service[] } {
  const { ports, host, inngestUrl, mail, movableClock } = settings;
  const env: Environment = { ...environment, NODE_ENV: dev ? "development" : "production" };
  const backing = (name: "engine" | "mailbox", args: string[]): Service => ({
    name,
    command: [process.execPath, ...args],
    cwd: repository,
    env: { ...env, HOST: loopback },
    healthUrl: `${localOrigin(ports[name])}/health`,
  });
  const site = (name: "web" | "admin"): Service => ({
    name,
    command: [process.execPath, nextCli(name), dev ? "dev" : "start", "--hostname", host, "--port", `${ports[name]}`],
    cwd: join(repository, "apps", name),
    env,
    healthUrl: `${localOrigin(ports[name], host)}/api/health`,
  });
  const engineArgs = ["packages/engine/src/cli.ts", "start", "--port", `${ports.engine}`, "--patient"];
  engineArgs.push("--app", `${env.INNGEST_SERVE_ORIGIN}/api/inngest`);
  if (movableClock) engineArgs.push("--movable-clock");
  const services = { backing: [] as Service[], sites: [site("web"), site("admin")] };
  if (!inngestUrl) services.backing.push(backing("engine", engineArgs));
  if (mail === "local") services.backing.push(backing("mailbox", ["packages/workflows/src/mailbox.ts"]));
  return services;
}

/** The path of the Next.js command that an app depends on. */
export function nextCli(app: string): string {
  const { resolve } = createRequire(join(repository, "apps", app, "package.json"));
  return join(dirname(resolve("next/package.json")), "dist/bin/next");
}
