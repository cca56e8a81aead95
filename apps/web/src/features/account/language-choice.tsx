"use client";

import { useMutation } from "@tanstack/react-query";
import { usePathname, useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Segmented } from "@zea/ui/segmented";
import { toast } from "@zea/ui/toaster";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client.ts";

/** Chooses the language of pages and mails: stores it, then reloads the page in it. */
export function LanguageChoice() {
  const t = useTranslations("account.page");
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const errorMessage = useErrorMessage();
  const { mutate, isPending, variables } = useMutation(
    useTRPC().account.setLocale.mutationOptions({
      onSuccess: (_, { locale: chosen }) => router.replace(pathname, { locale: chosen }),
      onError: (error) => toast.error(errorMessage(error)),
    }),
  );
  return (
    <Segmented
      aria-label={t("language")}
      value={isPending ? variables.locale : locale}
      onValueChange={(chosen) => mutate({ locale: chosen })}
      options={(["es", "en"] as const).map((value) => ({ value, label: t(value), disabled: isPending }))}
    />
  );
}
