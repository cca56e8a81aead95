"use client";

import { type Locale, locales, ownLanguageName } from "@zea/format/locales";
import { usePathname, useRouter } from "@zea/shell/navigation";
import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { Field } from "@zea/ui/field";
import { Segmented } from "@zea/ui/segmented";
import { useTRPC } from "@/trpc/client.ts";

/** Chooses the language of pages and mails, `stored` so far: stores it, then reloads the page in it. */
export function LanguageChoice({ stored }: { stored: Locale }) {
  const t = useTranslations("account.page");
  const router = useRouter();
  const pathname = usePathname();
  const setLocale = useAction(useTRPC().account.setLocale.mutationOptions(), {
    onSuccess: (_, { locale: chosen }) => {
      router.replace(pathname, { locale: chosen });
      router.refresh();
    },
  });
  return (
    <Field group label={t("language")} hint={t("languageHint")} error={setLocale.errorMessage ?? undefined}>
      <Segmented
        value={setLocale.isPending && setLocale.input ? setLocale.input.locale : stored}
        onValueChange={(chosen) => setLocale.run({ locale: chosen })}
        options={locales.map((value) => ({ value, label: ownLanguageName(value) }))}
      />
    </Field>
  );
}
