"use client";

import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import type { UpdateSessionType } from "@zea/domain/session-type/schema";
import { defaultLocale, type Locale, languageName, locales } from "@zea/format/locales";
import { useRouter } from "@zea/shell/navigation";
import { NumberField } from "@zea/shell/number-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useRequestKey } from "@zea/shell/use-request-key";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Checkbox } from "@zea/ui/checkbox";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { useLocale } from "next-intl";
import { ActionFailure } from "@/components/action-failure.tsx";
import { hrefTo } from "@/components/list-url-state.ts";
import { ChoiceList } from "@/features/coach/choice-list.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { sessionTypeList } from "./session-type-list-url-state.ts";

type SessionTypes = inferRouterOutputs<AdminRouter>["sessionType"]["list"];
type SessionTypeFormProps = { type: SessionTypes["types"][number] | undefined; coaches: SessionTypes["coaches"] };

/** What the fields hold; numbers as they are typed. */
type FormValues = Omit<UpdateSessionType, "minutes" | "credits"> & { minutes: string; credits: string };

/** Stands in for the id of a new session type, so that both use one schema. */
const noId = "00000000-0000-4000-8000-000000000000";

/** Edits a session type, or adds one when there is no `type`. */
export function SessionTypeForm({ type, coaches }: SessionTypeFormProps) {
  const t = useTranslations("sessionType");
  const locale = useLocale();
  const { parseWhole, inputNumber } = useFormat();
  const router = useRouter();
  const trpc = useTRPC();
  const keys = useRequestKey();
  const refresh = [trpc.sessionType.pathFilter(), trpc.coach.pathFilter()];
  const add = useAction(trpc.sessionType.add.mutationOptions(), {
    success: (_, { name }) => t("added", { name: name[defaultLocale] }),
    onSuccess: ({ sessionTypeId: typeId }) => {
      router.replace(hrefTo(sessionTypeList.start, { typeId }), { scroll: false });
    },
    refresh,
  });
  const update = useAction(trpc.sessionType.update.mutationOptions(), {
    success: () => t("saved"),
    onSuccess: (_, saved) => {
      form.reset({ ...saved, minutes: inputNumber(saved.minutes), credits: inputNumber(saved.credits) });
    },
    refresh,
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/session-type/schema")).UpdateSessionType,
    toInput: ({ minutes, credits, ...values }: FormValues) => ({
      ...values,
      minutes: parseWhole(minutes),
      credits: parseWhole(credits),
    }),
    defaultValues: {
      sessionTypeId: type?.id ?? noId,
      name: type?.name ?? { [defaultLocale]: "" },
      meetingPoint: Object.fromEntries(
        locales.map((language) => [language, type?.meetingPoint[language] ?? ""]),
      ) as Record<Locale, string>,
      minutes: inputNumber(type?.minutes ?? 60),
      credits: inputNumber(type?.credits ?? 1),
      isActive: type?.isActive ?? true,
      coachIds: type?.coachIds ?? [],
    },
    action: type ? update : add,
    onSubmit: ({ sessionTypeId, isActive, ...input }) =>
      type ? update.run({ sessionTypeId, isActive, ...input }) : add.run({ ...input, requestKey: keys.keyOf(input) }),
  });
  const { register, errorOf } = form;
  return (
    <form {...form.formProps} className="grid gap-4">
      {locales.map((language) => (
        <Field
          key={language}
          label={t("name", { language: languageName(language, locale) })}
          error={errorOf(`name.${language}`)}
        >
          <Input maxLength={80} autoComplete="off" {...register(`name.${language}`)} />
        </Field>
      ))}
      <div className="grid grid-cols-2 items-start gap-4">
        <NumberField form={form} name="minutes" kind="whole" label={t("minutes")} after={t("min")} />
        <NumberField form={form} name="credits" kind="whole" label={t("credits")} />
      </div>
      {locales.map((language) => (
        <Field
          key={language}
          label={t("meetingPoint", { language: languageName(language, locale) })}
          hint={language === defaultLocale ? t("meetingPointHint") : undefined}
          error={errorOf(`meetingPoint.${language}`)}
        >
          <Input maxLength={200} autoComplete="off" {...register(`meetingPoint.${language}`)} />
        </Field>
      ))}
      <p className="text-fg-3 text-s">{t("keeps", { count: type?.upcoming ?? 0 })}</p>
      {type ? <Checkbox label={t("isActive")} hint={t("isActiveHint")} {...register("isActive")} /> : null}
      <ChoiceList
        label={t("coaches")}
        none={t("noCoaches")}
        field={register("coachIds")}
        choices={chosenFirst(coaches, type?.coachIds ?? []).map(({ id, name, isActive }) => ({
          id,
          label: name,
          hint: isActive ? undefined : t("inactiveCoach"),
        }))}
      />
      <Button type="submit" className="w-fit" disabled={Boolean(type) && !form.isDirty} pending={form.isPending}>
        {t(type ? "save" : "add")}
      </Button>
      <ActionFailure text={form.failure} />
    </form>
  );
}

function chosenFirst(coaches: SessionTypes["coaches"], chosenIds: string[]): SessionTypes["coaches"] {
  return coaches.toSorted((a, b) => Number(chosenIds.includes(b.id)) - Number(chosenIds.includes(a.id)));
}
