"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { OwnTexts } from "@zea/domain/coach/schema";
import { languageName, locales } from "@zea/format/locales";
import type { LocalizedText } from "@zea/format/localized-text";
import { FormFailure } from "@zea/shell/form-failure";
import { useRouter } from "@zea/shell/navigation";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { refusalOf } from "@zea/shell/use-error-message";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Textarea } from "@zea/ui/textarea";
import { useLocale } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client.ts";

/** Headline and bio in each language. When an administrator saved in between, it loads what they changed and keeps the rest. */
export function OwnTextsForm({ stored }: { stored: OwnTexts }) {
  const t = useTranslations("ownTexts");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [base, setBase] = useState(stored);
  const save = useAction(trpc.coach.saveOwnTexts.mutationOptions(), {
    success: () => t("saved"),
    onSuccess: (_, { after }) => {
      setBase(after);
      form.reset(after);
      router.refresh();
    },
    onError: async (failure, { before, after }) => {
      if (refusalOf(failure)?.reason !== "coach.changed_meanwhile") return;
      const current = await queryClient.fetchQuery(trpc.coach.ownTexts.queryOptions(undefined, { staleTime: 0 }));
      setBase(current);
      form.reset(current);
      form.reset(mergeTexts(before, after, current), { keepDefaultValues: true });
    },
    isSafeToRepeat: true,
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/coach/schema")).OwnTexts,
    defaultValues: base,
    action: save,
    onSubmit: (after) => save.run({ before: base, after }),
  });
  const { register, errorOf } = form;
  return (
    <form {...form.formProps} className="grid gap-4">
      {locales.map((language) => (
        <Field
          key={language}
          label={t("headline", { language: languageName(language, locale) })}
          error={errorOf(`headline.${language}`)}
        >
          <Input maxLength={120} lang={language} {...register(`headline.${language}`)} />
        </Field>
      ))}
      {locales.map((language) => (
        <Field
          key={language}
          label={t("bio", { language: languageName(language, locale) })}
          error={errorOf(`bio.${language}`)}
        >
          <Textarea rows={5} maxLength={2000} lang={language} {...register(`bio.${language}`)} />
        </Field>
      ))}
      <Button type="submit" className="w-fit" disabled={!form.isDirty} pending={form.isPending}>
        {t("save")}
      </Button>
      <FormFailure text={form.failure} />
    </form>
  );
}

/** The coach's edits where nobody else changed the text, else what is stored. */
function mergeTexts(before: OwnTexts, edited: OwnTexts, stored: OwnTexts): OwnTexts {
  const merge = (one: LocalizedText, mine: LocalizedText, theirs: LocalizedText) =>
    Object.fromEntries(
      locales.map((language) => [language, theirs[language] === one[language] ? mine[language] : theirs[language]]),
    ) as LocalizedText;
  return {
    headline: merge(before.headline, edited.headline, stored.headline),
    bio: merge(before.bio, edited.bio, stored.bio),
  };
}
