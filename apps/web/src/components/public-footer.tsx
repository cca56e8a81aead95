import { zoneCity } from "@zea/format/time-zone";
import { getTranslations } from "@zea/shell/get-translations";
import { Link } from "@zea/shell/navigation";
import { Logo } from "@zea/ui/logo";
import { env } from "@/env.ts";

/** The footer of public pages. */
export async function PublicFooter() {
  const t = await getTranslations("common");
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
