import { defineCommand, runMain } from "citty";
import { startEngine } from "./engine.ts";

const start = defineCommand({
  meta: { name: "start", description: "Runs durable functions for apps that use the Inngest SDK." },
  args: {
    host: { type: "string", default: "127.0.0.1", description: "address to listen on" },
    port: { type: "string", required: true, description: "port to listen on" },
    database: { type: "string", description: "PostgreSQL address (DATABASE_DIRECT_URL, DATABASE_URL)" },
    app: { type: "string", description: "address of an app's Inngest endpoint; repeatable" },
    "signing-key": { type: "string", description: "hexadecimal, with or without prefix (INNGEST_SIGNING_KEY)" },
    "event-key": { type: "string", description: "required to send events (INNGEST_EVENT_KEY)" },
    dev: { type: "boolean", default: false, description: "development mode, without keys" },
    patient: {
      type: "boolean",
      default: false,
      description: "a call that never reached the app does not use up an attempt",
    },
    "movable-clock": { type: "boolean", default: false, description: "enables /v1/clock" },
    "retry-interval": { type: "string", description: "fixed number of seconds between attempts" },
  },
  run: ({ args, rawArgs }) =>
    run(args, rawArgs).catch((error) => {
      process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
      process.exit(1);
    }),
});

type Args = { [name: string]: unknown } & { host: string; port: string };

async function run(args: Args, rawArgs: string[]): Promise<void> {
  const { INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY, DATABASE_DIRECT_URL, DATABASE_URL } = process.env;
  const option = (name: string): string | undefined => (typeof args[name] === "string" ? args[name] : undefined);
  const signingKey = args.dev ? undefined : (option("signing-key") ?? INNGEST_SIGNING_KEY);
  if (!args.dev && !signingKey) throw new Error("No signing key: set INNGEST_SIGNING_KEY, or start with --dev.");
  const interval = option("retry-interval");
  const engine = await startEngine({
    host: args.host,
    port: Number(args.port),
    databaseUrl: option("database") ?? DATABASE_DIRECT_URL ?? DATABASE_URL ?? "",
    apps: valuesOf(rawArgs, "--app"),
    signingKey,
    eventKey: option("event-key") ?? INNGEST_EVENT_KEY,
    isPatient: args.patient === true,
    hasMovableClock: args["movable-clock"] === true,
    retryIntervalSeconds: interval === undefined ? undefined : Number(interval),
  });
  process.stdout.write(`The engine is listening on ${engine.url}\n`);
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => void engine.stop().then(() => process.exit(0)));
  const error = await engine.failed;
  await engine.stop();
  throw error;
}

/** All values of a repeated option, of which citty keeps only the last. */
function valuesOf(rawArgs: string[], name: string): string[] {
  return rawArgs.flatMap((arg, index) => {
    if (arg === name) return rawArgs[index + 1] ?? [];
    return arg.startsWith(`${name}=`) ? arg.slice(name.length + 1) : [];
  });
}

const main = defineCommand({ meta: { name: "engine" }, subCommands: { start } });

process.on("unhandledRejection", (error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});

await runMain(main);
