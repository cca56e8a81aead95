import { publicOrigin } from "@zea/environment/origins";
import { defaultLocale, type Locale } from "@zea/format/locales";

/** Addresses of the athletes' and coaches' site, as they stand in mails. */
export function links(locale: Locale) {
  const origin = publicOrigin("web");
  const page = (path: string) => `${origin}${prefix(locale)}${path}`;
  return {
    home: page("/home"),
    profile: page("/onboarding"),
    coaches: page("/coaches"),
    coach: (id: string) => page(`/coaches/${id}`),
    booking: (id: string) => page(`/bookings/${id}`),
    calendar: (id: string) => `${origin}/api/v1/bookings/${id}/calendar`,
    statement: (id: string) => page(`/pay/${id}`),
    report: (month: string) => adminPage(locale, `/payroll/${month}`),
    session: (id: string) => page(`/sessions/${id}`),
    /** Rates without signing in; with a number the answer is filled in already. */
    rate: (token: string, rating?: number) => page(`/rate/${token}${rating ? `?rating=${rating}` : ""}`),
  };
}

/** An address of the administrators' site. */
function adminPage(locale: Locale, path: string): string {
  return `${publicOrigin("admin")}${prefix(locale)}${path}`;
}

const prefix = (locale: Locale) => (locale === defaultLocale ? "" : `/${locale}`);

type Entry = { title: string; from: Date; to: Date; details: string };

/** Google Calendar's page for a new entry, filled in; the instants are UTC, whatever the reader's zone. */
export function googleCalendar({ title, from, to, details }: Entry): string {
  const dates = [from, to].map((at) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "")).join("/");
  return `https://calendar.google.com/calendar/render?${new URLSearchParams({ action: "TEMPLATE", text: title, dates, details })}`;
}
