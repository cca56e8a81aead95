import { getTranslations } from "@zea/shell/get-translations";
import { LanguageSwitch } from "@zea/shell/language-switch";
import { Link } from "@zea/shell/navigation";
import { Button } from "@zea/ui/button";
import { cn } from "@zea/ui/class-names";
import { Logo } from "@zea/ui/logo";
import { ThemeToggle } from "@zea/ui/theme";
import { env } from "@/env.ts";

/** The header of public pages; `onDark` is for the landing page's dark background. */
export async function PublicHeader({ onDark = false, className }: { onDark?: boolean; className?: string }) {
  const t = await getTranslations("common");
  const link = cn(
    "rounded-s font-medium text-ms",
    onDark ? "text-on-dark-2 hover:text-on-dark" : "text-fg-2 hover:text-fg",
  );
  return (
    <header className={cn("flex items-center justify-between gap-4", className)}>
      <Link href="/" aria-label={t("nav.start", { name: env().CLUB_NAME })} className="rounded-s">
        <Logo onDark={onDark} className="text-[26px]" />
      </Link>
      <nav aria-label={t("nav.label")} className="flex items-center gap-1 sm:gap-2">
        <Link href="/#coaches" className={cn(link, "hidden px-2.5 py-2 md:block")}>
          {t("nav.coaches")}
        </Link>
        <Link href="/#how" className={cn(link, "hidden px-2.5 py-2 md:block")}>
          {t("nav.how")}
        </Link>
        <LanguageSwitch className={onDark ? "text-on-dark hover:bg-on-dark-fill" : "text-fg-2 hover:bg-surface-2"} />
        <ThemeToggle label={t("theme")} onDark={onDark} />
        <Button asChild variant={onDark ? "onDark" : "ghost"} className="ml-1">
          <Link href="/sign-in">{t("nav.signIn")}</Link>
        </Button>
      </nav>
    </header>
  );
}
