"use client";

import { useMutation } from "@tanstack/react-query";
import { usePathname, useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Field } from "@zea/ui/field";
import { Segmented } from "@zea/ui/segmented";
import { toast } from "@zea/ui/toaster";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client.ts";

const locales = ["es", "en"] as const;

/** The language of this person's pages and mails. */
export function LanguageChoice() {
  const t = useTranslations("account.page");
  const explain = useErrorMessage();
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const { mutate } = useMutation(
    useTRPC().account.setLocale.mutationOptions({
      onSuccess: (_, { locale: chosen }) => router.replace(pathname, { locale: chosen }),
      onError: (error) => void toast.error(explain(error)),
    }),
  );
  return (
    <Field group label={t("language")} hint={t("languageHint")}>
      <Segmented
        value={locale}
        onValueChange={(chosen) => mutate({ locale: chosen })}
        options={locales.map((value) => ({ value, label: t(value) }))}
      />
    </Field>
  );
}
