"use client";

import { useMutation } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { AdminRouter } from "@zea/api/root";
import type { UpdateSessionType } from "@zea/domain/session-type/schema";
import { useFieldMessage } from "@zea/shell/field-message";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Checkbox } from "@zea/ui/checkbox";
import { Field } from "@zea/ui/field";
import { Input, InputWith } from "@zea/ui/input";
import { toast } from "@zea/ui/toaster";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { hrefTo } from "@/components/list-address.ts";
import { ChoiceList } from "@/features/coach/choice-list.tsx";
import { useCoachesChanged } from "@/features/coach/use-coaches-changed.ts";
import { useTRPC } from "@/trpc/client.ts";
import { sessionTypeList } from "./session-type-list-address.ts";

type Listed = inferRouterOutputs<AdminRouter>["sessionType"]["list"];
type SessionTypeFormProps = { type: Listed["types"][number] | undefined; coaches: Listed["coaches"] };

/** A form of one schema for both: an id that nobody has stands for a type that is not there yet. */
const noId = "00000000-0000-4000-8000-000000000000";

/** The names, length, price and coaches of a session type; without a `type` it makes one. */
export function SessionTypeForm({ type, coaches }: SessionTypeFormProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("sessionType");
  const message = useFieldMessage();
  const explain = useErrorMessage();
  const router = useRouter();
  const trpc = useTRPC();
  const changed = useCoachesChanged();
  const { register, handleSubmit, reset, formState } = useForm({
    defaultValues: {
      ...{ sessionTypeId: type?.id ?? noId, nameEs: type?.nameEs ?? "", nameEn: type?.nameEn ?? "" },
      ...{ minutes: type?.minutes ?? 60, credits: type?.credits ?? 1, isActive: type?.isActive ?? true },
      coachIds: type?.coachIds ?? [],
    },
    resolver: lazyResolver(async () => (await import("@zea/domain/session-type/schema")).UpdateSessionType),
  });
  const adding = useMutation(
    trpc.sessionType.add.mutationOptions({
      onSuccess: ({ sessionTypeId }, { nameEs }) => {
        toast.success(t("added", { name: nameEs }));
        router.replace(hrefTo(sessionTypeList.start, { typeId: sessionTypeId }), { scroll: false });
      },
      onSettled: () => changed(),
    }),
  );
  const updating = useMutation(
    trpc.sessionType.update.mutationOptions({
      onSuccess: (_, saved) => {
        reset(saved);
        toast.success(t("saved"));
      },
      onSettled: () => changed(),
    }),
  );
  const save = ({ sessionTypeId, isActive, ...wish }: UpdateSessionType) =>
    type ? updating.mutate({ sessionTypeId, isActive, ...wish }) : adding.mutate(wish);
  const { errors, isDirty, isSubmitting } = formState;
  const error = adding.error ?? updating.error;
  return (
    <form noValidate onSubmit={handleSubmit(save)} className="grid gap-4">
      <Field label={t("nameEs")} error={message(errors.nameEs)}>
        <Input maxLength={80} autoComplete="off" {...register("nameEs")} />
      </Field>
      <Field label={t("nameEn")} error={message(errors.nameEn)}>
        <Input maxLength={80} autoComplete="off" {...register("nameEn")} />
      </Field>
      <div className="grid grid-cols-2 items-start gap-4">
        <Field label={t("minutes")} error={message(errors.minutes)}>
          <InputWith
            type="number"
            inputMode="numeric"
            min={5}
            max={480}
            after={t("min")}
            {...register("minutes", { valueAsNumber: true })}
          />
        </Field>
        <Field label={t("credits")} error={message(errors.credits)}>
          <Input
            type="number"
            inputMode="numeric"
            min={0}
            max={100}
            {...register("credits", { valueAsNumber: true })}
          />
        </Field>
      </div>
      <p className="text-fg-3 text-s">{t("keeps", { count: type?.upcoming ?? 0 })}</p>
      {type ? <Checkbox label={t("isActive")} hint={t("isActiveHint")} {...register("isActive")} /> : null}
      <ChoiceList
        label={t("coaches")}
        none={t("noCoaches")}
        field={register("coachIds")}
        choices={givenFirst(coaches, type?.coachIds ?? []).map(({ id, name, isActive }) => ({
          ...{ id, label: name, hint: isActive ? undefined : t("inactiveCoach") },
        }))}
      />
      <Button
        type="submit"
        className="w-fit"
        disabled={Boolean(type) && !isDirty}
        pending={isSubmitting || adding.isPending || updating.isPending}
      >
        {t(type ? "save" : "add")}
      </Button>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </form>
  );
}

/** Who gives it stands on top; the order is otherwise kept. */
function givenFirst(coaches: Listed["coaches"], given: string[]): Listed["coaches"] {
  return [...coaches].sort((one, other) => Number(given.includes(other.id)) - Number(given.includes(one.id)));
}
