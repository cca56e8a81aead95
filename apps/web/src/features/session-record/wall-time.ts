const oneMinute = 60_000;
const halfDay = 720;

/** The wall-clock time in a time zone, HH:MM. */
export function wallTimeOf(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(
    at,
  );
}

/** The instant nearest to `near` with this wall-clock time in the time zone; null for an invalid time. */
export function instantNear(wall: string, near: Date, timeZone: string): Date | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(wall)) return null;
  const ahead = (from: Date) => nearest(minuteOf(wall) - minuteOf(wallTimeOf(from, timeZone)));
  const guess = moved(near, ahead(near));
  return moved(guess, ahead(guess));
}

/** The first instant from `start` on with this wall-clock time in the time zone. */
export function instantAfter(wall: string, start: Date, timeZone: string): Date | null {
  return instantNear(wall, moved(start, halfDay), timeZone);
}

function minuteOf(wall: string): number {
  const [hour = 0, minute = 0] = wall.split(":").map(Number);
  return hour * 60 + minute;
}

/** Minutes modulo a day, in -720..719. */
function nearest(minutes: number): number {
  return ((((minutes + halfDay) % 1440) + 1440) % 1440) - halfDay;
}

function moved(at: Date, minutes: number): Date {
  return new Date((Math.floor(at.getTime() / oneMinute) + minutes) * oneMinute);
}
