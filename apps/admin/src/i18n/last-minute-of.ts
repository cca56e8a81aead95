/** The instant of 23:59 of a calendar date in a zone, or null for what is no date. */
export function lastMinuteOf(date: string, timeZone: string): Date | null {
  const wall = Date.parse(`${date}T23:59:00Z`);
  if (Number.isNaN(wall)) return null;
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone));
}

/** How far a zone's clocks are ahead of UTC at an instant of a whole second, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const wall = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
  return Date.parse(`${wall.replace(" ", "T")}Z`) - at;
}
