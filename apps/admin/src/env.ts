import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);
const Env = z
  .object({
    HOST: z.string().default("127.0.0.1"),
    ADMIN_PORT: port.default(3001),
    ADMIN_URL: z.url().optional(),
    DATABASE_URL: z.string().startsWith("postgres"),
    AUTH_SECRET: z.string().min(32),
    CLUB_NAME: z.string().min(1).default("ZEA Sport"),
    CLUB_TIME_ZONE: z.string().min(1).default("Europe/Madrid"),
    ZEA_DEMO: z.enum(["0", "1"]).default("0"),
  })
  .transform((read) => ({ ...read, ADMIN_URL: read.ADMIN_URL ?? `http://127.0.0.1:${read.ADMIN_PORT}` }));

let known: z.infer<typeof Env> | undefined;

/** The settings that the administrators' site is started with; one sentence names the first that is wrong. */
export function env(): z.infer<typeof Env> {
  if (known) return known;
  const read = Env.safeParse(process.env);
  if (!read.success) {
    const { path, message } = read.error.issues[0]!;
    throw new Error(
      `The site cannot start: the environment variable ${path.join(".")} is missing or wrong (${message}).`,
    );
  }
  known = read.data;
  return known;
}
