import { resolve } from "node:path";
import { Refusal } from "./refusal.ts";

export type Environment = Record<string, string | undefined>;

/** Everything that a start can be told, read once; parts get it back as environment variables. */
export type Settings = {
  dataDir: string;
  buildDir: string;
  host: string;
  ports: Record<"web" | "admin" | "engine" | "mailbox" | "database", number>;
  webUrl: string;
  adminUrl: string;
  /** The server that DATABASE_URL names; undefined for the embedded one. */
  database: { url: string; directUrl: string } | undefined;
  demo: boolean;
  movableClock: boolean;
  mail: "local" | "resend";
  /** Another Inngest than ours, by INNGEST_BASE_URL. */
  foreignEngine: string | undefined;
  /** The variables of ours that were given. */
  given: Record<string, string>;
};

/** Every variable that the platform knows; `.env.example` explains each. */
export const variables = [
  ..."DATABASE_URL DATABASE_DIRECT_URL HOST WEB_PORT ADMIN_PORT ENGINE_PORT MAILBOX_PORT DATABASE_PORT".split(" "),
  ..."WEB_URL ADMIN_URL TRUST_PROXY AUTH_SECRET INNGEST_BASE_URL INNGEST_EVENT_KEY INNGEST_SIGNING_KEY INNGEST_SERVE_ORIGIN".split(
    " ",
  ),
  ..."INNGEST_ENABLE_UNAUTHED_SYNC MAIL RESEND_API_KEY MAILBOX_URL MAILBOX_KEY MAIL_FROM".split(" "),
  ..."CLUB_NAME CLUB_TIME_ZONE CLUB_CURRENCY ZEA_DEMO ZEA_CLOCK ZEA_DATA ZEA_BUILD_DIR LOG_LEVEL".split(" "),
  ..."CHROMIUM_PATH TEST_DATABASE_URL".split(" "),
];

const root = resolve(import.meta.dirname, "..");
const portVariables = {
  web: ["WEB_PORT", 3000],
  admin: ["ADMIN_PORT", 3001],
  engine: ["ENGINE_PORT", 8288],
  mailbox: ["MAILBOX_PORT", 8025],
  database: ["DATABASE_PORT", 5480],
} as const;

/** The variable that moves a part to another port. */
export function portVariable(part: keyof Settings["ports"]): string {
  return portVariables[part][0];
}

/** Where the installation of this environment keeps its data. */
export function dataDirOf(env: Environment): string {
  return resolve(root, env.ZEA_DATA || ".data");
}

/** Reads and checks the settings; `remembered` says whether the embedded database was begun with demo data. Refuses what cannot work. */
export function readSettings(env: Environment, remembered?: boolean): Settings {
  const database = readDatabase(env);
  const host = env.HOST || "127.0.0.1";
  const demo = readDemo(env, database === undefined, remembered);
  if (demo && !isLoopback(host)) {
    throw new Refusal(
      `HOST is ${host}, but the demo data has accounts whose passwords everybody knows: leave HOST at 127.0.0.1, or start a club of your own with ZEA_DEMO=0.`,
    );
  }
  if (!demo && env.ZEA_CLOCK)
    throw new Refusal("ZEA_CLOCK moves the clock of demo data only: unset it, or use ZEA_DEMO=1.");
  const ports = readPorts(env);
  return {
    dataDir: dataDirOf(env),
    buildDir: env.ZEA_BUILD_DIR || ".next",
    host,
    ports,
    webUrl: readOrigin(env, "WEB_URL", host, ports.web),
    adminUrl: readOrigin(env, "ADMIN_URL", host, ports.admin),
    database,
    demo,
    movableClock: demo && (env.ZEA_CLOCK ?? "movable") === "movable",
    mail: readMail(env, demo),
    foreignEngine: readForeignEngine(env),
    given: Object.fromEntries(variables.flatMap((name) => (env[name] ? [[name, env[name]]] : []))),
  };
}

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** The address by which a process on this machine reaches what listens on `host`. */
export function localOrigin(host: string, port: number): string {
  const near = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${near.includes(":") ? `[${near}]` : near}:${port}`;
}

/** The server that DATABASE_URL names, if it is set; refuses what is no address. */
export function readDatabase(env: Environment): Settings["database"] {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: directUrl = url } = env;
  if (!url) return undefined;
  for (const [name, value] of Object.entries({
    DATABASE_URL: url,
    DATABASE_DIRECT_URL: directUrl || url,
  })) {
    const parsed = URL.canParse(value) ? new URL(value) : undefined;
    if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol) || parsed.pathname.length < 2) {
      throw new Refusal(
        `${name} is not the address of a database: it looks like postgres://user:password@host:5432/name.`,
      );
    }
  }
  return { url, directUrl: directUrl || url };
}

function readDemo(env: Environment, embedded: boolean, remembered?: boolean): boolean {
  if (env.ZEA_DEMO && env.ZEA_DEMO !== "0" && env.ZEA_DEMO !== "1") throw new Refusal("ZEA_DEMO is 0 or 1.");
  const asked = env.ZEA_DEMO ? env.ZEA_DEMO === "1" : undefined;
  if (!embedded) return asked ?? false;
  if (remembered !== undefined && asked !== undefined && asked !== remembered) {
    const begun = remembered ? "with demo data" : "without demo data";
    throw new Refusal(
      `This installation was begun ${begun}, and ZEA_DEMO=${env.ZEA_DEMO} says otherwise: unset it, or set ZEA_DATA to another folder.`,
    );
  }
  return remembered ?? asked ?? true;
}

function readPorts(env: Environment): Settings["ports"] {
  const ports = {} as Settings["ports"];
  const taken = new Map<number, string>();
  for (const part of Object.keys(portVariables) as (keyof Settings["ports"])[]) {
    const [name, usual] = portVariables[part];
    const port = Number(env[name] || usual);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Refusal(`${name} is not a port: it goes from 1 to 65535.`);
    const other = taken.get(port);
    if (other) throw new Refusal(`${other} and ${name} are both ${port}: give one of them another port.`);
    taken.set(port, name);
    ports[part] = port;
  }
  return ports;
}

function readOrigin(env: Environment, name: string, host: string, port: number): string {
  const given = env[name];
  if (!given) {
    if (isLoopback(host)) return localOrigin(host, port);
    throw new Refusal(
      `${name} is missing: with HOST=${host} the address that people open must be said, for example https://club.example.`,
    );
  }
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search) {
    throw new Refusal(`${name} is not an origin: it looks like https://club.example, without a path.`);
  }
  return url.origin;
}

function readMail(env: Environment, demo: boolean): Settings["mail"] {
  // a login shell keeps the path of the person's own mailbox there
  const asked = env.MAIL?.startsWith("/") ? undefined : env.MAIL;
  if (asked && asked !== "local" && asked !== "resend") throw new Refusal("MAIL is local or resend.");
  if (asked === "local" || (demo && !asked)) return "local";
  if (!env.RESEND_API_KEY) {
    throw new Refusal(
      "RESEND_API_KEY is missing: without it nobody gets a mail (MAIL=local keeps mails in a mailbox on this machine instead).",
    );
  }
  if (!env.MAIL_FROM)
    throw new Refusal("MAIL_FROM is missing: mails need a sender, for example Club <hello@club.example>.");
  return "resend";
}

function readForeignEngine(env: Environment): string | undefined {
  if (!env.INNGEST_BASE_URL) return undefined;
  for (const name of ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"]) {
    if (!env[name]) throw new Refusal(`${name} is missing: INNGEST_BASE_URL names an engine that asks for it.`);
  }
  if (!URL.canParse(env.INNGEST_BASE_URL)) throw new Refusal("INNGEST_BASE_URL is not an address.");
  return env.INNGEST_BASE_URL;
}
