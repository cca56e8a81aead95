"use client";

import { type Locale, locales, ownLanguageName } from "@zea/format/locales";
import { cn } from "@zea/ui/class-names";
import { toast } from "@zea/ui/toaster";
import { useSearchParams } from "next/navigation";
import { useLocale } from "next-intl";
import { type MouseEvent, useState } from "react";
import { Link, usePathname, useRouter } from "./navigation.tsx";
import { useErrorMessage } from "./use-error-message.tsx";

type LanguageSwitchProps = {
  /** Whether the choice is stored for the person who is signed in. */
  isStored?: boolean;
  className?: string;
};

/** Links to the same page in each of the other languages. */
export function LanguageSwitch({ isStored = false, className }: LanguageSwitchProps) {
  const pathname = usePathname();
  const query = useSearchParams().toString();
  const current = useLocale();
  const router = useRouter();
  const errorMessage = useErrorMessage();
  const [isPending, setPending] = useState(false);
  const href = query ? `${pathname}?${query}` : pathname;
  const choose = async (event: MouseEvent, locale: Locale) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!isStored || !isPlain) return;
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    const failure = await store(locale).then(() => null, errorMessage);
    setPending(false);
    if (failure) toast.error(failure);
    else router.replace(href, { locale });
  };
  return locales
    .filter((locale) => locale !== current)
    .map((locale) => (
      <Link
        key={locale}
        href={href}
        locale={locale}
        hrefLang={locale}
        aria-busy={isPending}
        onClick={(event) => choose(event, locale)}
        className={cn("grid size-11 place-items-center rounded-full font-semibold text-ms uppercase", className)}
      >
        <span aria-hidden>{locale}</span>
        <span lang={locale} className="sr-only normal-case">
          {ownLanguageName(locale)}
        </span>
      </Link>
    ));
}

/** Loads the API with the first use: most people never change the language. */
async function store(locale: Locale): Promise<void> {
  const { accountClient } = await import("./account-client.tsx");
  await accountClient.setLocale.mutate({ locale });
}
