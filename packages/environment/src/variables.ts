import { z } from "zod";

/** The address of this machine that no other machine reaches. */
export const loopback = "127.0.0.1";

export type Variable = {
  /** Turns the text into the value; what it makes of `undefined` is the default. Its messages continue a sentence that begins with the variable's name. */
  check: z.ZodType;
  /** For `.env.example`: what it does, and what production needs. */
  meaning: string;
  /** Shown in `.env.example` where there is no fixed default. */
  example?: string;
  /** The variable whose value counts while this one is unset. */
  fallback?: string;
};

function port(usual: number) {
  const sentence = "must be a port number from 1 to 65535";
  return z.coerce.number(sentence).int(sentence).min(1, sentence).max(65_535, sentence).default(usual);
}

const text = z.string();
const originSentence = "must be an origin such as https://club.example, without a path";
const origin = z
  .url({ protocol: /^https?$/, error: originSentence, abort: true })
  .refine((given) => ["/", ""].includes(new URL(given).pathname + new URL(given).search), originSentence)
  .transform((given) => new URL(given).origin);
const databaseUrl = z
  .url("must be a database address such as postgres://user:password@host:5432/name")
  .regex(/^postgres(ql)?:\/\/[^/]+\/\w/, "must be a database address such as postgres://user:password@host:5432/name");
const flag = z.enum(["0", "1"], "must be 0 or 1");

const database = {
  DATABASE_URL: {
    check: databaseUrl.optional(),
    meaning: "Your own PostgreSQL. Without it, an embedded one is kept under ZEA_DATA. Production: recommended.",
    example: "postgres://user:password@host:5432/zea",
  },
  DATABASE_DIRECT_URL: {
    check: databaseUrl.optional(),
    meaning:
      "The same server without the connection pooler, for LISTEN and for locks. Default: DATABASE_URL. Production: only behind a pooler.",
    fallback: "DATABASE_URL",
  },
  DATABASE_PORT: { check: port(5480), meaning: "Port of the embedded PostgreSQL." },
} satisfies Record<string, Variable>;

const addresses = {
  HOST: {
    check: text.default(loopback),
    meaning:
      "The address on which both sites listen; everything else is reachable from this machine only. Production: 0.0.0.0, or leave it behind a proxy.",
  },
  WEB_PORT: { check: port(3000), meaning: "Port of the site for athletes and coaches." },
  ADMIN_PORT: { check: port(3001), meaning: "Port of the site for administrators." },
  ENGINE_PORT: { check: port(8288), meaning: "Port of the embedded workflow engine." },
  MAILBOX_PORT: { check: port(8025), meaning: "Port of the local mailbox." },
  WEB_URL: {
    check: origin.optional(),
    meaning: "The public address of the site for athletes and coaches. Production: required.",
    example: "https://club.example",
  },
  ADMIN_URL: {
    check: origin.optional(),
    meaning: "The public address of the site for administrators. Production: required.",
    example: "https://admin.club.example",
  },
  TRUST_PROXY: {
    check: flag.default("0"),
    meaning:
      "1 if every request comes through your own proxy, which appends the client's address to X-Forwarded-For. Attempts are then limited per network; otherwise all visitors share one larger limit. Production: 1 behind a proxy.",
  },
} satisfies Record<string, Variable>;

const club = {
  CLUB_NAME: { check: text.default("ZEA Sport"), meaning: "The club's name on pages and in mails." },
  CLUB_TIME_ZONE: {
    check: text.refine(isTimeZone, "must be a time zone such as Europe/Madrid").default("Europe/Madrid"),
    meaning:
      "The time zone in which days, weeks and months begin and end. Don't change it later. Production: required outside mainland Spain.",
  },
  CLUB_CURRENCY: {
    check: text.regex(/^[A-Z]{3}$/, "must be a currency code such as EUR").default("EUR"),
    meaning: "The currency of rates and payments, as an ISO 4217 code.",
  },
  ZEA_DEMO: {
    check: flag.optional(),
    meaning:
      "1 fills a new embedded database with demo data and accounts, 0 leaves it empty. The first start decides for all later ones. Default: 1, or 0 where DATABASE_URL is set. Production: 0.",
    example: "1",
  },
  ADMIN_SECOND_FACTOR: {
    check: z.enum(["required", "optional"], "must be required or optional").optional(),
    meaning:
      '"required" lets administrators in only with a second factor: a code of an app or a passkey. Default: optional with demo data, otherwise required. Production: unset.',
    example: "required",
  },
  ZEA_CLOCK: {
    check: z.enum(["movable", "fixed"], "must be movable or fixed").optional(),
    meaning:
      '"movable" lets you move the clock forward. Only with demo data, where it is the default. Production: unset.',
    example: "movable",
  },
} satisfies Record<string, Variable>;

const secrets = {
  AUTH_SECRET: {
    check: text.min(32, "must have at least 32 characters").optional(),
    meaning:
      "Signs sessions. Generated at the first start and kept in ZEA_DATA/secrets. Production: required where ZEA_DATA is not kept between starts.",
  },
} satisfies Record<string, Variable>;

const mail = {
  MAIL: {
    // a login shell sets MAIL to the path of the user's own mailbox
    check: z.preprocess(
      (given) => (typeof given === "string" && given.startsWith("/") ? undefined : given),
      z.enum(["local", "resend"], "must be local or resend").optional(),
    ),
    meaning:
      '"local" keeps mails in a mailbox on this machine, "resend" sends them with Resend. Default: local with demo data, otherwise resend.',
    example: "local",
  },
  RESEND_API_KEY: { check: text.optional(), meaning: "Key of the Resend account. Production: required." },
  MAIL_FROM: {
    check: text.optional(),
    meaning: "The sender of every mail. Production: required.",
    example: "Club <hello@club.example>",
  },
  MAILBOX_URL: {
    check: z.url("must be an address").optional(),
    meaning: "Address of the local mailbox; set by the supervisor.",
  },
  MAILBOX_KEY: { check: text.optional(), meaning: "Key of the local mailbox; generated at the first start." },
} satisfies Record<string, Variable>;

const workflows = {
  INNGEST_BASE_URL: {
    check: z.url("must be an address").optional(),
    meaning:
      "Inngest Cloud or your own Inngest server in place of the embedded engine; needs both keys. Production: optional.",
  },
  INNGEST_EVENT_KEY: { check: text.optional(), meaning: "Key for sending events." },
  INNGEST_SIGNING_KEY: { check: text.optional(), meaning: "Key that signs calls between the engine and the site." },
  INNGEST_SERVE_ORIGIN: {
    check: origin.optional(),
    meaning:
      "The origin at which the engine calls the site for athletes and coaches. Default: this machine for the embedded engine, otherwise WEB_URL.",
  },
  INNGEST_ENABLE_UNAUTHED_SYNC: {
    check: z.literal("0", "must be 0").default("0"),
    meaning: "Always 0: the engine has to authenticate before it registers functions.",
  },
} satisfies Record<string, Variable>;

const files = {
  ZEA_DATA: {
    check: text.default(".data"),
    meaning:
      "The folder of everything that must not be lost: database, secrets, mails, logs. Production: on a disk that is backed up.",
  },
  ZEA_BUILD_DIR: { check: text.default(".next"), meaning: "Build folder of each site, inside the site's own folder." },
  LOG_LEVEL: {
    check: z
      .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
      .default("info"),
    meaning: "debug, info, warn, error or silent.",
  },
} satisfies Record<string, Variable>;

const tests = {
  CHROMIUM_PATH: { check: text.optional(), meaning: "The browser of the journeys. Default: the first one found." },
  TEST_DATABASE_URL: {
    check: databaseUrl.optional(),
    meaning: "A PostgreSQL server on which tests may create databases. Default: they start their own.",
  },
  TEST_LONG: { check: flag.default("0"), meaning: "1 raises how often tests repeat; `npm run test:long` sets it." },
  TEST_TWICE: {
    check: flag.default("0"),
    meaning: "1 sends every act of the journeys twice; those about a lost connection then fail.",
  },
} satisfies Record<string, Variable>;

/** The variables by the section of `.env.example` in which each is explained. */
export const sections = {
  Database: database,
  Addresses: addresses,
  "The club": club,
  Secrets: secrets,
  Mail: mail,
  Workflows: workflows,
  "Files and logs": files,
  Tests: tests,
};

/** Every environment variable that our code reads. */
export const variables = {
  ...database,
  ...addresses,
  ...club,
  ...secrets,
  ...mail,
  ...workflows,
  ...files,
  ...tests,
};

export type VariableName = keyof typeof variables;

export const variableNames = Object.keys(variables) as VariableName[];

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
