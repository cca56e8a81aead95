import { resolve } from "node:path";
import { localOrigin } from "@zea/environment/origins";
import { type Environment, readEnvironment, requireEnvironment } from "@zea/environment/read-environment";
import { SetupError } from "@zea/environment/setup-error";
import { type VariableName, variableNames } from "@zea/environment/variables";
import { repository } from "./repository.ts";

/** How one installation runs, decided once; its services receive the result as environment variables. */
export type Settings = {
  dataDir: string;
  buildDir: string;
  host: string;
  ports: Record<Service, number>;
  webUrl: string;
  adminUrl: string;
  /** The server in DATABASE_URL; undefined for the embedded one. */
  database: { url: string; directUrl: string } | undefined;
  demo: boolean;
  movableClock: boolean;
  mail: "local" | "resend";
  /** An Inngest server in place of our engine. */
  inngestUrl: string | undefined;
  /** Our variables that were set. */
  given: Record<string, string>;
};

type Service = "web" | "admin" | "engine" | "mailbox" | "database";

/** The variable that moves a service to another port. */
export const portVariables = {
  web: "WEB_PORT",
  admin: "ADMIN_PORT",
  engine: "ENGINE_PORT",
  mailbox: "MAILBOX_PORT",
  database: "DATABASE_PORT",
} as const satisfies Record<Service, VariableName>;

/** The folder of this installation's data. */
export function dataDirectory(env?: Environment): string {
  return resolve(repository, readEnvironment(["ZEA_DATA"], env).ZEA_DATA);
}

/** The settings of this environment; `startedWithDemo` is what the first start of the embedded database decided. Throws a SetupError. */
export function readSettings(env: Environment, startedWithDemo?: boolean): Settings {
  const values = readEnvironment(variableNames, env);
  const database = readDatabase(env);
  const demo = decideDemo(values.ZEA_DEMO, database === undefined, startedWithDemo);
  const host = values.HOST;
  if (demo && !isLoopback(host)) {
    throw new SetupError(
      `HOST is ${host}, but the passwords of the demo accounts are public: leave HOST at its default, or start an empty club with ZEA_DEMO=0.`,
    );
  }
  if (!demo && values.ZEA_CLOCK) {
    throw new SetupError("ZEA_CLOCK works with demo data only: unset it, or set ZEA_DEMO=1.");
  }
  const ports = readPorts(env);
  return {
    dataDir: dataDirectory(env),
    buildDir: values.ZEA_BUILD_DIR,
    host,
    ports,
    webUrl: values.WEB_URL ?? defaultOrigin("WEB_URL", host, ports.web),
    adminUrl: values.ADMIN_URL ?? defaultOrigin("ADMIN_URL", host, ports.admin),
    database,
    demo,
    movableClock: demo && values.ZEA_CLOCK !== "fixed",
    mail: decideMail(env, demo),
    inngestUrl: values.INNGEST_BASE_URL && requireInngest(env),
    given: Object.fromEntries(variableNames.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
  };
}

function readDatabase(env: Environment): Settings["database"] {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl } = readEnvironment(
    ["DATABASE_URL", "DATABASE_DIRECT_URL"],
    env,
  );
  return url ? { url, directUrl: directUrl ?? url } : undefined;
}

function decideDemo(given: "0" | "1" | undefined, isEmbedded: boolean, startedWithDemo?: boolean): boolean {
  const wanted = given && given === "1";
  if (!isEmbedded) return wanted ?? false;
  if (startedWithDemo !== undefined && wanted !== undefined && wanted !== startedWithDemo) {
    throw new SetupError(
      `This installation was started ${startedWithDemo ? "with" : "without"} demo data: unset ZEA_DEMO, or set ZEA_DATA to another folder.`,
    );
  }
  return startedWithDemo ?? wanted ?? true;
}

function readPorts(env: Environment): Settings["ports"] {
  const services = Object.entries(portVariables) as [Service, (typeof portVariables)[Service]][];
  const ports = readEnvironment(Object.values(portVariables), env);
  const taken = new Map<number, string>();
  for (const name of Object.values(portVariables)) {
    const other = taken.get(ports[name]);
    if (other) throw new SetupError(`${other} and ${name} are both ${ports[name]}: change one of them.`);
    taken.set(ports[name], name);
  }
  return Object.fromEntries(services.map(([service, name]) => [service, ports[name]])) as Settings["ports"];
}

function defaultOrigin(name: string, host: string, port: number): string {
  if (isLoopback(host)) return localOrigin(port, host);
  throw new SetupError(
    `${name} is missing: with HOST=${host}, set the public address of the site, for example https://club.example.`,
  );
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function decideMail(env: Environment, demo: boolean): Settings["mail"] {
  const { MAIL, RESEND_API_KEY, MAIL_FROM } = readEnvironment(["MAIL", "RESEND_API_KEY", "MAIL_FROM"], env);
  if (MAIL === "local" || (demo && !MAIL)) return "local";
  if (!RESEND_API_KEY) {
    throw new SetupError(
      "RESEND_API_KEY is missing: mails can't be sent without it (MAIL=local keeps them in a mailbox on this machine instead).",
    );
  }
  if (!MAIL_FROM) {
    throw new SetupError("MAIL_FROM is missing: mails need a sender, for example Club <hello@club.example>.");
  }
  return "resend";
}

function requireInngest(env: Environment): string {
  return requireEnvironment(["INNGEST_BASE_URL", "INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"], env).INNGEST_BASE_URL;
}
