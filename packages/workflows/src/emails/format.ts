import { clubCurrency, clubTimeZone } from "@zea/domain/club";

export type Locale = "es" | "en";
export type Format = ReturnType<typeof formatter>;

const tags = { es: "es-ES", en: "en-GB" };

/** Instants as a mail writes them: in club time, whatever the reader's zone. */
export const formatter = (locale: Locale) => formats[locale];

function create(locale: Locale) {
  const inClubTime = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tags[locale], { timeZone: clubTimeZone, ...options });
  const clock = inClubTime({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const short = inClubTime({ weekday: "short", day: "numeric", month: "short" });
  const long = inClubTime({ weekday: "long", day: "numeric", month: "long" });
  const ofMonth = inClubTime({ month: "long", year: "numeric" });
  const currency = new Intl.NumberFormat(tags[locale], {
    style: "currency",
    currency: clubCurrency,
    useGrouping: "always",
  });
  const digits = currency.resolvedOptions().maximumFractionDigits ?? 2;
  const parts = (at: Date, format: Intl.DateTimeFormat) => {
    const found = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    return { weekday: "", day: "", month: "", ...found };
  };
  const time = (at: Date) => clock.format(at);
  const day = (at: Date) => {
    const { weekday, day: number, month } = parts(at, short);
    return `${weekday} ${number} ${month}`;
  };
  return {
    time,
    /** mar 24 nov */
    day,
    /** mar 24 nov, 10:30 */
    dayAt: (at: Date) => `${day(at)}, ${time(at)}`,
    /** martes 24 de noviembre */
    longDay: (at: Date) => {
      const { weekday, day: number, month } = parts(at, long);
      return locale === "es" ? `${weekday} ${number} de ${month}` : `${weekday} ${number} ${month}`;
    },
    /** noviembre de 2026, of a YYYY-MM */
    month: (month: string) => ofMonth.format(new Date(`${month}-15T12:00:00Z`)),
    /** 62 h 5 min */
    hours: (minutes: number) => `${Math.floor(minutes / 60)} h ${minutes % 60} min`,
    /** 2.583,05 €, of minor units */
    money: (minor: number) => currency.format(minor / 10 ** digits),
    /** Mar 24 nov, 10:30–11:30 */
    range: (from: Date, to: Date) => capitalised(`${day(from)}, ${time(from)}–${time(to)}`),
  };
}

const formats = { es: create("es"), en: create("en") };

/** The city that names the club's zone. */
export const zoneCity = (clubTimeZone.split("/").at(-1) ?? clubTimeZone).replaceAll("_", " ");

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
