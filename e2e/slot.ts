import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { ask, call } from "./api.ts";
import { currentTime } from "./clock.ts";
import type { Coach } from "./people.ts";

const oneDay = 86_400_000;
const zone = { timeZone: "Europe/Madrid" };

/** The instant of a club-local time, `days` from today. */
export async function slotIn(days: number, time = "10:30"): Promise<Date> {
  const day = new Date((await currentTime()).getTime() + days * oneDay);
  const date = new Intl.DateTimeFormat("sv", zone).format(day);
  const guess = new Date(`${date}T${time}:00Z`);
  const wall = new Intl.DateTimeFormat("sv", { ...zone, dateStyle: "short", timeStyle: "medium" }).format(guess);
  return new Date(2 * guess.getTime() - Date.parse(`${wall.replace(" ", "T")}Z`));
}

export function confirmPath({ id, sessionTypeId }: Coach, startsAt: Date): string {
  return `/book/${id}?type=${sessionTypeId}&start=${startsAt.toISOString()}`;
}

/** Books through the API, with a new request key and the present terms. */
export async function book(request: APIRequestContext, coach: Coach, startsAt: Date) {
  const slot = { coachId: coach.id, sessionTypeId: coach.sessionTypeId, startsAt };
  const { credits, minutes } = await ask<{ credits: number; minutes: number }>(request, "booking.quote", slot);
  const input = { ...slot, requestKey: crypto.randomUUID(), shown: { credits, minutes } };
  return call<{ bookingId: string; status: string }>(request, "booking.request", input);
}

/** Cancels through the API, with the present refund. */
export async function cancel(request: APIRequestContext, { bookingId }: { bookingId: string }): Promise<void> {
  const shown = await ask<object>(request, "booking.previewCancel", { bookingId });
  await call(request, "booking.cancel", { bookingId, shown });
}

type Ended = { bookingId: string; actualStart: Date; actualEnd: Date };

/** Completes a session through the API, with the payment that it has now. */
export async function complete(request: APIRequestContext, ended: Ended): Promise<{ amountMinor: number }> {
  const shown = await ask<object>(request, "session.quote", ended);
  return call<{ amountMinor: number }>(request, "session.complete", { ...ended, shown });
}

export async function pick(page: Page, startsAt: Date, locale: "es" | "en"): Promise<void> {
  const named = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...zone, ...options });
  const day = named({ day: "numeric" }).format(startsAt);
  const month = named({ month: "long" }).format(startsAt);
  const label = new RegExp(`(\\b${day} de ${month}|${month} ${day}|${day} ${month}), \\d+ (hora|free)`, "i");
  const calendar = page.getByRole("grid", { name: new RegExp(month, "i") });
  const next = page.getByRole("button", { name: locale === "es" ? "Mes siguiente" : "Next month" });
  await expect(page.getByRole("grid")).toBeVisible();
  if (!(await calendar.isVisible())) await next.click();
  await calendar.getByRole("button", { name: label }).click();
  const time = named({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(startsAt);
  await page.getByRole("radio", { name: time }).check();
}
