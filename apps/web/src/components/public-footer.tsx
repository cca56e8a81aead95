import { shownEmail } from "@zea/format/email-address";
import { phoneUrl } from "@zea/format/place";
import { zoneCity } from "@zea/format/time-zone";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Logo } from "@zea/ui/logo";
import { env } from "@/env.ts";
import { DirectionsLink } from "@/features/club/directions-link.tsx";
import { fetchOrNotFound, trpc } from "@/trpc/server.ts";

/** The footer of public pages: how the club is found and reached, as far as it says. */
export async function PublicFooter() {
  const [t, club] = await Promise.all([getTranslations("common"), fetchOrNotFound(trpc.club.facts.queryOptions())]);
  const { address, phone, email } = club;
  const { CLUB_NAME, CLUB_TIME_ZONE } = env();
  const link = "rounded-s text-ms text-fg-2 underline-offset-4 hover:text-fg hover:underline";
  return (
    <footer className="border-line border-t">
      <div className="mx-auto flex w-full max-w-[1320px] flex-wrap items-center justify-between gap-x-10 gap-y-5 px-5 py-10 sm:px-10">
        <span className="flex items-baseline gap-4">
          <Logo />
          <span className="text-fg-3 text-xs">
            {t("footer.zone", { name: CLUB_NAME, zone: zoneCity(CLUB_TIME_ZONE) })}
          </span>
        </span>
        {address || phone || email ? (
          <address className="flex flex-wrap gap-x-7 gap-y-2 not-italic">
            {address ? (
              <DirectionsLink address={address} className={link}>
                {address}
              </DirectionsLink>
            ) : null}
            {phone ? (
              <a href={phoneUrl(phone)} className={link}>
                {phone}
              </a>
            ) : null}
            {email ? (
              <a href={`mailto:${email}`} className={link}>
                {shownEmail(email)}
              </a>
            ) : null}
          </address>
        ) : null}
        <nav aria-label={t("footer.label")} className="flex flex-wrap gap-x-7 gap-y-2">
          <Link href="/privacy" className={link}>
            {t("footer.privacy")}
          </Link>
          <Link href="/terms" className={link}>
            {t("footer.terms")}
          </Link>
        </nav>
      </div>
    </footer>
  );
}
