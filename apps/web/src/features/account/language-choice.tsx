"use client";

import { type Locale, locales, ownLanguageName } from "@zea/format/locales";
import { FormFailure } from "@zea/shell/form-failure";
import { usePathname, useRouter } from "@zea/shell/navigation";
import { useAction } from "@zea/shell/use-action";
import { useTranslations } from "@zea/shell/use-translations";
import { Segmented } from "@zea/ui/segmented";
import { useTRPC } from "@/trpc/client.ts";

/** Chooses the language of pages and mails, `stored` so far: stores it, then reloads the page in it. */
export function LanguageChoice({ stored }: { stored: Locale }) {
  const t = useTranslations("account.page");
  const router = useRouter();
  const pathname = usePathname();
  const { run, input, isPending, errorMessage } = useAction(useTRPC().account.setLocale.mutationOptions(), {
    onSuccess: (_, { locale: chosen }) => {
      router.replace(pathname, { locale: chosen });
      router.refresh();
    },
  });
  return (
    <div className="grid gap-3">
      <Segmented
        aria-label={t("language")}
        value={isPending && input ? input.locale : stored}
        onValueChange={(chosen) => run({ locale: chosen })}
        options={locales.map((value) => ({ value, label: ownLanguageName(value), disabled: isPending }))}
      />
      <FormFailure text={errorMessage} />
    </div>
  );
}
