"use client";

import { locales, ownLanguageName } from "@zea/format/locales";
import { cn } from "@zea/ui/class-names";
import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { Link, usePathname } from "./navigation.tsx";

/** Links to the same page in each of the other languages. */
export function LanguageSwitch({ className }: { className?: string }) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const current = useLocale();
  return locales
    .filter((locale) => locale !== current)
    .map((locale) => (
      <Link
        key={locale}
        href={query ? `${pathname}?${query}` : pathname}
        locale={locale}
        hrefLang={locale}
        className={cn("grid size-11 place-items-center rounded-full font-semibold text-ms uppercase", className)}
      >
        <span aria-hidden>{locale}</span>
        <span lang={locale} className="sr-only normal-case">
          {ownLanguageName(locale)}
        </span>
      </Link>
    ));
}
