import { isDate } from "./calendar-date.ts";
import { dateTimeFormat } from "./intl.ts";

const oneMinute = 60_000;
const minutesPerDay = 1440;
const halfDay = minutesPerDay / 2;

/** The calendar date (YYYY-MM-DD) of an instant in a zone. */
export function dateIn(at: Date, timeZone: string): string {
  return dateTimeFormat("sv", { timeZone }).format(at);
}

/** The wall-clock time (HH:MM) of an instant in a zone. */
export function timeIn(at: Date, timeZone: string): string {
  return dateTimeFormat("sv", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
}

/** The first instant of a calendar date in a zone, whose clocks may not show 00:00 that day. */
export function startOfDate(date: string, timeZone: string): Date {
  const guess = instantOf(`${date}T00:00:00Z`, timeZone);
  // where the clocks skip midnight the guess falls on the day before
  return dateIn(guess, timeZone) === date ? guess : new Date(guess.getTime() + 60 * oneMinute);
}

/** 23:59 of a calendar date (YYYY-MM-DD, from the year 1000) in a zone; null for any other text. */
export function lastMinuteOf(date: string, timeZone: string): Date | null {
  return isDate(date) ? instantOf(`${date}T23:59:00Z`, timeZone) : null;
}

/** An ISO instant, if it lies on the calendar date (YYYY-MM-DD) in a zone; null for another day or no instant. */
export function instantOn(date: string, iso: string, timeZone: string): Date | null {
  const at = new Date(iso);
  return !Number.isNaN(at.getTime()) && dateIn(at, timeZone) === date ? at : null;
}

/** Whether a text is a time of day, HH:MM with 24 hours. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** The instant nearest to `near` at which a clock in the zone shows `time` (HH:MM); null for an invalid time. */
export function instantNear(time: string, near: Date, timeZone: string): Date | null {
  if (!isTime(time)) return null;
  const offset = (from: Date) => shortestTurn(minuteOf(time) - minuteOf(timeIn(from, timeZone)));
  const guess = plusMinutes(near, offset(near));
  return plusMinutes(guess, offset(guess));
}

/** The first instant within a day of `start` at which a clock in the zone shows `time` (HH:MM); null for an invalid time. */
export function instantAfter(time: string, start: Date, timeZone: string): Date | null {
  return instantNear(time, plusMinutes(start, halfDay), timeZone);
}

/** The city that a zone is named after: "Europe/Madrid" gives "Madrid". */
export function zoneCity(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf("/") + 1).replaceAll("_", " ");
}

/** The instant at which a clock in the zone shows a time that is written as if it were UTC. */
function instantOf(wallTime: string, timeZone: string): Date {
  const wall = Date.parse(wallTime);
  const guess = wall - offsetAt(wall, timeZone);
  return new Date(wall - offsetAt(guess, timeZone));
}

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const wall = dateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "medium" }).format(at);
  return Date.parse(`${wall.replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** The same difference between two clock times, taken the shorter way round. */
function shortestTurn(minutes: number): number {
  return ((((minutes + halfDay) % minutesPerDay) + minutesPerDay) % minutesPerDay) - halfDay;
}

function plusMinutes(at: Date, minutes: number): Date {
  return new Date((Math.floor(at.getTime() / oneMinute) + minutes) * oneMinute);
}
