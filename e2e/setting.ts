/** An environment variable that the journeys require. */
export function setting(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the journeys are started by "npm test" or "pnpm e2e".`);
  return value;
}

export const webUrl = setting("WEB_URL");
export const adminUrl = setting("ADMIN_URL");
