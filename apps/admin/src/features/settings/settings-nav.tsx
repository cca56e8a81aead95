"use client";

import { Link, usePathname } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { cn } from "@zea/ui/class-names";

const parts = [
  { key: "policies", href: "/settings" },
  { key: "club", href: "/settings/club" },
  { key: "types", href: "/settings/types" },
  { key: "people", href: "/settings/people" },
] as const;

export function SettingsNav() {
  const t = useTranslations("settings");
  const pathname = usePathname();
  return (
    <nav aria-label={t("title")} className="flex flex-wrap gap-2">
      {parts.map(({ key, href }) => (
        <Link
          key={key}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className={cn(
            "relative inline-flex min-h-9 items-center rounded-full px-3.5 font-semibold text-s transition-colors max-md:after:absolute max-md:after:inset-x-0 max-md:after:-inset-y-1",
            pathname === href
              ? "bg-primary text-on-primary"
              : "text-fg-2 shadow-[inset_0_0_0_1px_var(--line)] hover:bg-surface-2 hover:text-fg",
          )}
        >
          {t(`parts.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
