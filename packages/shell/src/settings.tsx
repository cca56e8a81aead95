import { publicOrigin } from "@zea/environment/origins";
import { requireEnvironment } from "@zea/environment/read-environment";

type Settings = ReturnType<typeof read>;

/** The settings of a site, read once. */
export function settingsOf(site: "web" | "admin") {
  let known: Settings | undefined;
  const env = () => {
    known ??= read(site);
    return known;
  };
  return {
    /** Throws when a setting is missing or wrong. */
    env,
    /** One sentence about the first setting that is missing or wrong, or null. */
    settingsProblem(): string | null {
      try {
        env();
        return null;
      } catch (error) {
        return `Cannot start: ${(error as Error).message}`;
      }
    },
  };
}

function read(site: "web" | "admin") {
  const { CLUB_NAME, CLUB_TIME_ZONE } = requireEnvironment([
    "DATABASE_URL",
    "AUTH_SECRET",
    "CLUB_NAME",
    "CLUB_TIME_ZONE",
  ]);
  return { CLUB_NAME, CLUB_TIME_ZONE, publicUrl: publicOrigin(site) };
}
