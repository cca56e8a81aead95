"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useFieldMessage } from "@zea/shell/field-message";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { refusalOf, useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input, InputWith } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { Textarea } from "@zea/ui/textarea";
import { toast } from "@zea/ui/toaster";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { SaveBar } from "@/components/save-bar.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { ChoiceList } from "./choice-list.tsx";
import { type CoachShown, goOn, toldOf } from "./coach.ts";
import { useCoachesChanged } from "./use-coaches-changed.ts";

type CoachFormProps = { coach: CoachShown; zones: string[] };

/** What is said of a coach in both languages, what they give, and how their hours are read; of two who change it at once the second reads what the first changed and keeps the rest. */
export function CoachForm({ coach, zones }: CoachFormProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("coach.form");
  const locale = useLocale();
  const message = useFieldMessage();
  const explain = useErrorMessage();
  const changed = useCoachesChanged();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id: coachId, timeZone, sessionTypes } = coach;
  const [base, setBase] = useState(() => toldOf(coach));
  const { register, handleSubmit, reset, formState } = useForm({
    defaultValues: base,
    resolver: lazyResolver(async () => (await import("@zea/domain/coach/schema")).CoachDetails),
  });
  const { mutate, error, isPending } = useMutation(
    trpc.coach.update.mutationOptions({
      onSuccess: (_, { after }) => {
        setBase(after);
        reset(after);
        toast.success(t("done"));
      },
      onError: async (failure, { before, after }) => {
        if (refusalOf(failure)?.reason !== "coach.changed_meanwhile") return;
        const query = trpc.coach.get.queryOptions({ coachId }, { staleTime: 0 });
        const fresh = toldOf(await queryClient.fetchQuery(query));
        setBase(fresh);
        reset(fresh);
        reset(goOn({ base: before, written: after, fresh }), { keepDefaultValues: true });
      },
      onSettled: () => changed(),
    }),
  );
  const { errors, isDirty, isSubmitting } = formState;
  return (
    <form
      noValidate
      onSubmit={handleSubmit((after) => mutate({ coachId, before: base, after }))}
      className="grid gap-5"
    >
      <Card className="grid gap-4">
        <h2 className="text-l">{t("profile")}</h2>
        <Field label={t("displayName")} hint={t("displayNameHint")} error={message(errors.displayName)}>
          <Input maxLength={120} autoComplete="off" defaultValue={base.displayName} {...register("displayName")} />
        </Field>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("headlineEs")} error={message(errors.headlineEs)}>
            <Input maxLength={120} defaultValue={base.headlineEs} {...register("headlineEs")} />
          </Field>
          <Field label={t("headlineEn")} error={message(errors.headlineEn)}>
            <Input maxLength={120} defaultValue={base.headlineEn} {...register("headlineEn")} />
          </Field>
          <Field label={t("bioEs")} error={message(errors.bioEs)}>
            <Textarea rows={4} maxLength={2000} defaultValue={base.bioEs} {...register("bioEs")} />
          </Field>
          <Field label={t("bioEn")} error={message(errors.bioEn)}>
            <Textarea rows={4} maxLength={2000} defaultValue={base.bioEn} {...register("bioEn")} />
          </Field>
        </div>
      </Card>
      <Card className="grid gap-4">
        <h2 className="text-l">{t("work")}</h2>
        <ChoiceList
          label={t("types")}
          none={t("noTypes")}
          field={register("sessionTypeIds")}
          choices={sessionTypes.map(({ id, name, minutes, isActive, isGiven }) => ({
            ...{ id, label: name[locale], hint: t(isActive ? "minutes" : "minutesInactive", { minutes }) },
            isChosen: isGiven,
          }))}
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label={t("timeZone")} hint={t("timeZoneHint")} error={message(errors.timeZone)}>
            <Select defaultValue={base.timeZone} {...register("timeZone")}>
              {(zones.includes(timeZone) ? zones : [timeZone, ...zones]).map((zone) => (
                <option key={zone}>{zone}</option>
              ))}
            </Select>
          </Field>
          <Field label={t("break")} hint={t("breakHint")} error={message(errors.breakMinutes)}>
            <InputWith
              type="number"
              inputMode="numeric"
              min={0}
              max={240}
              after={t("min")}
              defaultValue={base.breakMinutes}
              {...register("breakMinutes", { valueAsNumber: true })}
            />
          </Field>
        </div>
      </Card>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
      <SaveBar isDirty={isDirty} isPending={isPending || isSubmitting} onDiscard={() => reset()} />
    </form>
  );
}
