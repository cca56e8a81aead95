"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import type { SessionTypeDetails } from "@zea/domain/session-type/schema";
import { defaultLocale, languageName, locales } from "@zea/format/locales";
import type { LocalizedText } from "@zea/format/localized-text";
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
import { hrefTo } from "@/components/list-url-state.ts";
import { SaveFailure } from "@/components/save-failure.tsx";
import { useOtherEdits } from "@/components/use-other-edits.tsx";
import { ChoiceList } from "@/features/coach/choice-list.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { sessionTypeList } from "./session-type-list-url-state.ts";

type SessionTypes = inferRouterOutputs<AdminRouter>["sessionType"]["list"];
type SessionTypeFormProps = { type: SessionTypes["types"][number] | undefined; coaches: SessionTypes["coaches"] };

/** What the fields hold; numbers as they are typed. */
type FormValues = Omit<SessionTypeDetails, "minutes" | "credits"> & { minutes: string; credits: string };

const blank: SessionTypeDetails = {
  name: { [defaultLocale]: "" },
  meetingPoint: { [defaultLocale]: "" },
  minutes: 60,
  credits: 1,
  isActive: true,
  coachIds: [],
};

/** Edits a session type, or adds one when there is no `type`. */
export function SessionTypeForm({ type, coaches }: SessionTypeFormProps) {
  const t = useTranslations("sessionType");
  const locale = useLocale();
  const { parseWhole, inputNumber } = useFormat();
  const router = useRouter();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const keys = useRequestKey();
  const edits = useOtherEdits({
    read: type ? detailsOf(type) : blank,
    toValues: ({ minutes, credits, ...details }: SessionTypeDetails): FormValues => ({
      ...details,
      name: inEveryLanguage(details.name),
      meetingPoint: inEveryLanguage(details.meetingPoint),
      minutes: inputNumber(minutes),
      credits: inputNumber(credits),
    }),
    load: async () => {
      const { types } = await queryClient.fetchQuery(trpc.sessionType.list.queryOptions(undefined, { staleTime: 0 }));
      const stored = types.find(({ id }) => id === type?.id);
      return stored ? detailsOf(stored) : blank;
    },
    audit: { entity: "session_type", ...(type && { entityId: type.id }) },
  });
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
    onSuccess: (_, { after }) => {
      edits.startFrom(form, after);
    },
    onError: async (failure) => {
      await edits.meet(form, failure);
    },
    refresh,
  });
  const action = type ? update : add;
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/session-type/schema")).SessionTypeDetails,
    toInput: ({ minutes, credits, ...values }: FormValues) => ({
      ...values,
      minutes: parseWhole(minutes),
      credits: parseWhole(credits),
    }),
    defaultValues: edits.toValues(edits.base),
    action,
    onSubmit: (after) => {
      if (type) return update.run({ sessionTypeId: type.id, before: edits.base, after });
      const { isActive: _, ...input } = after;
      return add.run({ ...input, requestKey: keys.keyOf(input) });
    },
  });
  const { register, errorOf } = form;
  return (
    <form {...form.formProps} className="grid gap-4">
      {locales.map((language) => (
        <Field
          key={language}
          label={t("name", { language: languageName(language, locale) })}
          error={errorOf(`name.${language}`)}
          other={edits.noteOf(form, `name.${language}`)}
        >
          <Input maxLength={80} autoComplete="off" {...register(`name.${language}`)} />
        </Field>
      ))}
      <div className="grid grid-cols-2 items-start gap-4">
        <NumberField
          form={form}
          name="minutes"
          kind="whole"
          label={t("minutes")}
          after={t("min")}
          other={edits.noteOf(form, "minutes", t("min"))}
        />
        <NumberField
          form={form}
          name="credits"
          kind="whole"
          label={t("credits")}
          other={edits.noteOf(form, "credits")}
        />
      </div>
      {locales.map((language) => (
        <Field
          key={language}
          label={t("meetingPoint", { language: languageName(language, locale) })}
          hint={language === defaultLocale ? t("meetingPointHint") : undefined}
          error={errorOf(`meetingPoint.${language}`)}
          other={edits.noteOf(form, `meetingPoint.${language}`)}
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
      <SaveFailure form={form} error={action.error} others={edits.others} />
    </form>
  );
}

function detailsOf(type: SessionTypes["types"][number]): SessionTypeDetails {
  const { name, meetingPoint, minutes, credits, isActive, coachIds } = type;
  return { name, meetingPoint, minutes, credits, isActive, coachIds };
}

/** A text whose missing languages are blank fields. */
function inEveryLanguage(text: LocalizedText): SessionTypeDetails["name"] {
  return { ...text, ...Object.fromEntries(locales.map((language) => [language, text[language] ?? ""])) };
}

function chosenFirst(coaches: SessionTypes["coaches"], chosenIds: string[]): SessionTypes["coaches"] {
  return coaches.toSorted((a, b) => Number(chosenIds.includes(b.id)) - Number(chosenIds.includes(a.id)));
}
