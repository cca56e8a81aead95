"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { OwnTexts } from "@zea/domain/coach/schema";
import { languageName, locales } from "@zea/format/locales";
import { mergeEdits, type OtherEdit } from "@zea/format/merge-edits";
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

/** Headline and bio in each language. What an administrator saved in between stands below what was typed. */
export function OwnTextsForm({ stored }: { stored: OwnTexts }) {
  const t = useTranslations("ownTexts");
  const locale = useLocale();
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [base, setBase] = useState(stored);
  const [others, setOthers] = useState<OtherEdit[]>([]);
  const save = useAction(trpc.coach.saveOwnTexts.mutationOptions(), {
    success: () => t("saved"),
    onSuccess: (_, { after }) => {
      setBase(after);
      setOthers([]);
      form.reset(after);
      router.refresh();
    },
    onError: async (failure, { before }) => {
      if (refusalOf(failure)?.reason !== "coach.changed_meanwhile") return;
      const current = await queryClient.fetchQuery(trpc.coach.ownTexts.queryOptions(undefined, { staleTime: 0 }));
      const { merged, others: found } = mergeEdits({ base: before, edited: form.getValues(), stored: current });
      setBase(current);
      setOthers(found);
      form.reset(current);
      form.reset(merged, { keepDefaultValues: true });
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
  const otherOf = (path: string) => {
    const other = others.find((one) => one.path === path);
    return other && <p className="wrap-anywhere text-fg-2 text-s">{t("other", { text: String(other.value ?? "") })}</p>;
  };
  return (
    <form {...form.formProps} className="grid gap-4">
      {locales.map((language) => (
        <Field
          key={language}
          label={t("headline", { language: languageName(language, locale) })}
          error={errorOf(`headline.${language}`)}
          other={otherOf(`headline.${language}`)}
        >
          <Input maxLength={120} lang={language} {...register(`headline.${language}`)} />
        </Field>
      ))}
      {locales.map((language) => (
        <Field
          key={language}
          label={t("bio", { language: languageName(language, locale) })}
          error={errorOf(`bio.${language}`)}
          other={otherOf(`bio.${language}`)}
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
