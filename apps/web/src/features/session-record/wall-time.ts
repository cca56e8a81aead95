const oneMinute = 60_000;
const halfDay = 720;

/** The time that a clock of the zone shows, HH:MM. */
export function wallTimeOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(
    at,
  );
}

/** The instant nearest to `near` at which a clock of the zone shows this time, or null where the text is no time. */
export function instantNear(wall: string, near: Date, timeZone: string): Date | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(wall)) return null;
  const ahead = (from: Date) => nearest(minuteOf(wall) - minuteOf(wallTimeOf(from, timeZone)));
  const guess = moved(near, ahead(near));
  return moved(guess, ahead(guess));
}

/** The first instant from `start` on, within a day, at which a clock of the zone shows this time. */
export function instantAfter(wall: string, start: Date, timeZone: string): Date | null {
  return instantNear(wall, moved(start, halfDay), timeZone);
}

function minuteOf(wall: string): number {
  const [hour = 0, minute = 0] = wall.split(":").map(Number);
  return hour * 60 + minute;
}

/** The same turn of the clock, as the shorter way round. */
function nearest(minutes: number): number {
  return ((((minutes + halfDay) % 1440) + 1440) % 1440) - halfDay;
}

function moved(at: Date, minutes: number): Date {
  return new Date((Math.floor(at.getTime() / oneMinute) + minutes) * oneMinute);
}
