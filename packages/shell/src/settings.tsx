import { z } from "zod";

const port = z.coerce.number().int().min(1).max(65_535);
const Settings = z.object({
  HOST: z.string().default("127.0.0.1"),
  DATABASE_URL: z.string().startsWith("postgres"),
  AUTH_SECRET: z.string().min(32),
  CLUB_NAME: z.string().min(1).default("ZEA Sport"),
  CLUB_TIME_ZONE: z.string().min(1).default("Europe/Madrid"),
  ZEA_DEMO: z.enum(["0", "1"]).default("0"),
});

/** The settings that a site is started with, its own public address among them: `<SITE>_URL`, else this machine at `<SITE>_PORT`. */
export function settingsOf(site: "WEB" | "ADMIN", usualPort: number) {
  const Site = Settings.extend({ port: port.default(usualPort), url: z.url().optional() });
  const read = () => {
    const { [`${site}_PORT`]: port, [`${site}_URL`]: url, ...others } = process.env;
    return Site.safeParse({ ...others, port, url });
  };
  let known: (z.infer<typeof Settings> & { publicUrl: string }) | undefined;
  return {
    /** What was read once; wrong settings are an error. */
    env() {
      if (known) return known;
      const { data, error } = read();
      if (error) throw error;
      known = { ...data, publicUrl: data.url ?? `http://127.0.0.1:${data.port}` };
      return known;
    },
    /** One sentence that names the first setting that is missing or wrong, or null. */
    settingsProblem(): string | null {
      const issue = read().error?.issues[0];
      if (!issue) return null;
      const name = issue.path.join(".").replace(/^(port|url)$/, (own) => `${site}_${own.toUpperCase()}`);
      return `Cannot start: the environment variable ${name} is missing or wrong (${issue.message}).`;
    },
  };
}
