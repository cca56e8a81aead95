"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import type { ClubFacts } from "@zea/domain/club/schema";
import { shownEmail } from "@zea/format/email-address";
import { languageName, locales } from "@zea/format/locales";
import { directionsUrl } from "@zea/format/place";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useTranslations } from "@zea/shell/use-translations";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Textarea } from "@zea/ui/textarea";
import { useLocale } from "next-intl";
import { SaveBar } from "@/components/save-bar.tsx";
import { SaveFailure } from "@/components/save-failure.tsx";
import { useOtherEdits } from "@/components/use-other-edits.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { ClubCard } from "./club-card.tsx";

/** How the club is found and reached. */
export function ClubFactsForm() {
  const t = useTranslations("settings.facts");
  const locale = useLocale();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { data: stored } = useSuspenseQuery(trpc.club.facts.queryOptions());
  const { data: settings } = useSuspenseQuery(trpc.settings.get.queryOptions());
  const toValues = (facts: ClubFacts): ClubFacts => {
    const { directions } = facts;
    const texts = Object.fromEntries(locales.map((language) => [language, directions[language] ?? ""]));
    return {
      ...facts,
      email: shownEmail(facts.email),
      directions: { ...directions, ...texts },
    };
  };
  const edits = useOtherEdits({
    read: stored,
    toValues,
    load: () => queryClient.fetchQuery(trpc.club.facts.queryOptions(undefined, { staleTime: 0 })),
    audit: { entity: "settings" },
  });
  const save = useAction(trpc.club.saveFacts.mutationOptions(), {
    success: () => t("done"),
    onSuccess: (_, { after }) => {
      edits.startFrom(form, after);
    },
    onError: async (failure) => {
      await edits.meet(form, failure);
    },
    refresh: [trpc.club.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/club/schema")).ClubFacts,
    defaultValues: toValues(edits.base),
    action: save,
    onSubmit: (after) => save.run({ before: edits.base, after }),
  });
  const { register, errorOf, watch } = form;
  const values = toValues(edits.base);
  const address = watch("address").trim();
  return (
    <form {...form.formProps} className="grid gap-5">
      <Card className="grid gap-4">
        <h2 className="text-l">{t("place.title")}</h2>
        <p className="text-fg-2 text-ms">{t("place.text")}</p>
        <Field
          label={t("address.name")}
          hint={t("address.meaning")}
          error={errorOf("address")}
          other={edits.noteOf(form, "address")}
        >
          <Input
            maxLength={200}
            autoComplete="off"
            className={clear}
            defaultValue={values.address}
            {...register("address")}
          />
        </Field>
        {address ? (
          <a
            href={directionsUrl(address)}
            target="_blank"
            rel="noreferrer"
            className="-mt-2 w-fit rounded-s font-semibold text-ms underline underline-offset-4 hover:no-underline"
          >
            {t("address.check")}
          </a>
        ) : null}
        <div className="grid gap-4 sm:grid-cols-2">
          {locales.map((language) => (
            <Field
              key={language}
              label={t("directions.name", { language: languageName(language, locale) })}
              hint={t("directions.meaning")}
              error={errorOf(`directions.${language}`)}
              other={edits.noteOf(form, `directions.${language}`)}
            >
              <Textarea
                rows={4}
                maxLength={500}
                className={clear}
                defaultValue={values.directions[language]}
                {...register(`directions.${language}`)}
              />
            </Field>
          ))}
        </div>
      </Card>
      <Card className="grid gap-4">
        <h2 className="text-l">{t("contact.title")}</h2>
        <p className="text-fg-2 text-ms">{t("contact.text")}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("phone")} error={errorOf("phone")} other={edits.noteOf(form, "phone")}>
            <Input
              type="tel"
              maxLength={30}
              autoComplete="off"
              className={clear}
              defaultValue={values.phone}
              {...register("phone")}
            />
          </Field>
          <Field label={t("email")} error={errorOf("email")} other={edits.noteOf(form, "email")}>
            <Input
              type="email"
              maxLength={254}
              autoComplete="off"
              className={clear}
              defaultValue={values.email}
              {...register("email")}
            />
          </Field>
        </div>
      </Card>
      <ClubCard club={settings.club} />
      <SaveFailure form={form} error={save.error} others={edits.others} />
      <SaveBar isDirty={form.isDirty} isPending={form.isPending} onDiscard={() => edits.startFrom(form, edits.base)} />
    </form>
  );
}

/** Scrolls a focused field clear of the save bar. */
const clear = "scroll-mb-52 lg:scroll-mb-28";
