import { publicOrigin } from "@zea/environment/origins";
import { type Locale, localePrefix } from "@zea/format/locales";

/** Addresses of pages, in the language of the reader. */
export function links(locale: Locale) {
  const origin = publicOrigin("web");
  const page = (path: string) => `${origin}${localePrefix(locale)}${path}`;
  return {
    /** A page of the athletes' site by its path. */
    page,
    home: page("/home"),
    profile: page("/onboarding"),
    coaches: page("/coaches"),
    coach: (id: string) => page(`/coaches/${id}`),
    booking: (id: string) => page(`/bookings/${id}`),
    /** Works without signing in. */
    calendar: (token: string) => `${origin}/api/v1/calendar-files/${token}`,
    /** Works without signing in. */
    linkedStatements: (token: string) => page(`/statements/${token}`),
    statement: (id: string) => page(`/pay/${id}`),
    report: (month: string) => adminPage(locale, `/payroll/${month}`),
    line: (month: string, id: string) => adminPage(locale, `/payroll/${month}?line=${id}`),
    session: (id: string) => page(`/sessions/${id}`),
    account: page("/account"),
    accountAdmin: adminPage(locale, "/account"),
    forgotPassword: page("/forgot-password"),
    forgotPasswordAdmin: adminPage(locale, "/forgot-password"),
    /** Works without signing in; `rating` is filled in already. */
    rate: (token: string, rating?: number) => page(`/rate/${token}${rating ? `?rating=${rating}` : ""}`),
  };
}

function adminPage(locale: Locale, path: string): string {
  return `${publicOrigin("admin")}${localePrefix(locale)}${path}`;
}

type Entry = { title: string; from: Date; to: Date; details: string; location: string };

/** Google Calendar's page for a new entry; the instants are written in UTC. */
export function googleCalendar({ title, from, to, details, location }: Entry): string {
  const dates = [from, to].map((at) => at.toISOString().replaceAll(/[-:]|\.\d{3}/g, "")).join("/");
  const query = { action: "TEMPLATE", text: title, dates, details, ...(location && { location }) };
  return `https://calendar.google.com/calendar/render?${new URLSearchParams(query)}`;
}
