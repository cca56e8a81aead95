"use client";

import { useMutation } from "@tanstack/react-query";
import { useFieldMessage } from "@zea/shell/field-message";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { useRouter } from "@zea/shell/navigation";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { toast } from "@zea/ui/toaster";
import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { amountFromText } from "@/components/amount-text.ts";
import { useTRPC } from "@/trpc/client.ts";
import { ChoiceList } from "./choice-list.tsx";
import { useCoachesChanged } from "./use-coaches-changed.ts";

type InviteFormProps = { types: { id: string; nameEs: string; nameEn: string; minutes: number }[]; today: string };

/** Whom the club takes on: the mail with the link to a password goes out at once. */
export function InviteForm({ types, today }: InviteFormProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("coach.invite");
  const locale = useLocale();
  const message = useFieldMessage();
  const explain = useErrorMessage();
  const router = useRouter();
  const changed = useCoachesChanged();
  const { mutate, error, isPending } = useMutation(
    useTRPC().coach.invite.mutationOptions({
      onSuccess: ({ coachId, isMailed }, { email }) => {
        if (isMailed) toast.success(t("done", { email }));
        else toast.warning(t("notMailed"));
        router.push(`/coaches/${coachId}`);
      },
      onSettled: () => changed(),
    }),
  );
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { name: "", email: "", locale, sessionTypeIds: [], validFrom: today },
    resolver: lazyResolver(async () => (await import("@zea/domain/coach/schema")).InviteCoach),
  });
  const { errors, isSubmitting } = formState;
  return (
    <form noValidate onSubmit={handleSubmit((values) => mutate(values))} className="grid gap-4">
      <p className="text-fg-2 text-ms">{t("lead")}</p>
      <Field label={t("name")} error={message(errors.name)}>
        <Input autoComplete="off" maxLength={120} {...register("name")} />
      </Field>
      <Field label={t("email")} hint={t("emailHint")} error={message(errors.email)}>
        <Input type="email" autoComplete="off" maxLength={254} {...register("email")} />
      </Field>
      <Field label={t("locale")} error={message(errors.locale)}>
        <Select defaultValue={locale} {...register("locale")}>
          <option value="es">{t("es")}</option>
          <option value="en">{t("en")}</option>
        </Select>
      </Field>
      <ChoiceList
        label={t("types")}
        none={t("noTypes")}
        field={register("sessionTypeIds")}
        choices={types.map(({ id, nameEs, nameEn, minutes }) => ({
          ...{ id, label: locale === "es" ? nameEs : nameEn, hint: t("minutes", { minutes }) },
        }))}
      />
      <div className="grid gap-4">
        <Field label={t("rate")} hint={t("rateHint")} error={message(errors.hourlyRateMinor)}>
          <Input
            inputMode="decimal"
            autoComplete="off"
            maxLength={14}
            {...register("hourlyRateMinor", { setValueAs: (text) => amountFromText(String(text ?? "")) ?? undefined })}
          />
        </Field>
        <Field label={t("from")} error={message(errors.validFrom)}>
          <Input type="date" defaultValue={today} {...register("validFrom")} />
        </Field>
      </div>
      <Button type="submit" variant="accent" className="w-fit" pending={isPending || isSubmitting}>
        {t("submit")}
      </Button>
      <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
    </form>
  );
}
