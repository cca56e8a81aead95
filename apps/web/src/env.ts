import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);
const Env = z
  .object({
    HOST: z.string().default("127.0.0.1"),
    WEB_PORT: port.default(3000),
    WEB_URL: z.url().optional(),
    DATABASE_URL: z.string().startsWith("postgres"),
    AUTH_SECRET: z.string().min(32),
    CLUB_NAME: z.string().min(1).default("ZEA Sport"),
    CLUB_TIME_ZONE: z.string().min(1).default("Europe/Madrid"),
    ZEA_DEMO: z.enum(["0", "1"]).default("0"),
  })
  .transform((read) => ({
    ...read,
    WEB_URL: read.WEB_URL ?? `http://127.0.0.1:${read.WEB_PORT}`,
  }));

let known: z.infer<typeof Env> | undefined;

/** The settings that the athletes' and coaches' site is started with. */
export function env(): z.infer<typeof Env> {
  known ??= Env.parse(process.env);
  return known;
}

/** One sentence that names the first setting that is missing or wrong, or null. */
export function settingsProblem(): string | null {
  const issue = Env.safeParse(process.env).error?.issues[0];
  return issue
    ? `Cannot start: the environment variable ${issue.path.join(".")} is missing or wrong (${issue.message}).`
    : null;
}
