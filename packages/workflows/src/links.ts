type Locale = "es" | "en";

/** Addresses of the athletes' and coaches' site, as they stand in mails. */
export function links(locale: Locale) {
  const { WEB_URL, WEB_PORT = "3000" } = process.env;
  const origin = (WEB_URL ?? `http://127.0.0.1:${WEB_PORT}`).replace(/\/$/, "");
  const page = (path: string) => `${origin}${locale === "en" ? "/en" : ""}${path}`;
  return {
    home: page("/home"),
    profile: page("/onboarding"),
    coaches: page("/coaches"),
    coach: (id: string) => page(`/coaches/${id}`),
    booking: (id: string) => page(`/bookings/${id}`),
    calendar: (id: string) => `${origin}/api/v1/bookings/${id}/calendar`,
  };
}
