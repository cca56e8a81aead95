"use client";

import { cn } from "@zea/ui/class-names";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Link, usePathname } from "./navigation.tsx";

/** The same page in the other language. */
export function LanguageSwitch({ className }: { className?: string }) {
  const t = useTranslations("common");
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const other = useLocale() === "es" ? "en" : "es";
  return (
    <Link
      href={query ? `${pathname}?${query}` : pathname}
      locale={other}
      hrefLang={other}
      className={cn("grid size-11 place-items-center rounded-full font-semibold text-ms uppercase", className)}
    >
      <span aria-hidden>{other}</span>
      <span lang={other} className="sr-only normal-case">
        {t("otherLanguage")}
      </span>
    </Link>
  );
}
