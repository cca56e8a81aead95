import { textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { Link } from "@zea/shell/navigation";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { useLocale } from "next-intl";
import type { PaidSession, UnratedSession } from "./payment.ts";

type PaymentLineProps = { session: PaidSession | UnratedSession };

/** A paid session: planned and real times, minutes, rate and amount. */
export function PaymentLine({ session }: PaymentLineProps) {
  const t = useTranslations("payment.line");
  const locale = useLocale();
  const { day, range, money, duration } = useFormat();
  const { bookingId, athlete, sessionType, startsAt, endsAt, actualStart, actualEnd } = session;
  const { billableMinutes, hourlyRateMinor, amountMinor } = session;
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 border-line border-t py-3 first:border-0 sm:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_auto]">
      <span className="grid min-w-0 content-start">
        <Link href={`/sessions/${bookingId}`} className="truncate rounded-s font-semibold after:absolute after:inset-0">
          {t("title", { day: capitalise(day(actualStart)), name: athlete.name })}
        </Link>
        <span className="truncate text-fg-3 text-xs">{textIn(sessionType, locale)}</span>
      </span>
      <span className="row-start-2 grid content-start text-s sm:row-start-auto">
        <span className="text-fg-3">{t("planned", { range: range(startsAt, endsAt) })}</span>
        <span>{t("real", { range: range(actualStart, actualEnd) })}</span>
      </span>
      <span className="row-span-2 grid min-w-24 content-start justify-items-end sm:row-span-1">
        <b>{amountMinor === null ? t("noAmount") : money(amountMinor)}</b>
        <span className="text-s">{duration(billableMinutes)}</span>
        <span className="text-fg-3 text-xs">
          {hourlyRateMinor === null ? t("noRate") : t("rate", { rate: money(hourlyRateMinor) })}
        </span>
      </span>
    </li>
  );
}
