"use client";

import { shownEmail } from "@zea/format/email-address";
import { languageName, locales } from "@zea/format/locales";
import { type LocalizedText, textIn } from "@zea/format/localized-text";
import { capitalise } from "@zea/format/text";
import { ConfirmUnusual } from "@zea/shell/confirm-unusual";
import { DateField } from "@zea/shell/date-field";
import { useRouter } from "@zea/shell/navigation";
import { NumberField } from "@zea/shell/number-field";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { toast } from "@zea/ui/toaster";
import { useLocale } from "next-intl";
import { ActionFailure } from "@/components/action-failure.tsx";
import { ReasonField } from "@/components/reason-field.tsx";
import { useTRPC } from "@/trpc/client.ts";
import { ChoiceList } from "./choice-list.tsx";

type InviteFormProps = { types: { id: string; name: LocalizedText; minutes: number }[]; today: string };

/** Invites a coach; the mail with the link to choose a password is sent at once. */
export function InviteForm({ types, today }: InviteFormProps) {
  const t = useTranslations("coach.invite");
  const locale = useLocale();
  const { parseMoney, duration, currency } = useFormat();
  const router = useRouter();
  const trpc = useTRPC();
  const invite = useAction(trpc.coach.invite.mutationOptions(), {
    onSuccess: ({ coachId, isMailed }, { email }) => {
      if (isMailed) toast.success(t("done", { email: shownEmail(email) }));
      else toast.warning(t("notMailed"));
      router.push(`/coaches/${coachId}`);
    },
    refresh: [trpc.coach.pathFilter(), trpc.sessionType.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/coach/schema")).InviteCoach,
    toInput: ({ reason, ...values }: InviteValues) => ({
      ...values,
      hourlyRateMinor: parseMoney(values.hourlyRateMinor),
      ...(parseMoney(values.hourlyRateMinor) === 0 && { reason }),
    }),
    defaultValues: {
      name: "",
      email: "",
      locale,
      sessionTypeIds: [],
      hourlyRateMinor: "",
      validFrom: today,
      reason: "",
    },
    action: invite,
    onSubmit: invite.run,
  });
  const { register, formProps, errorOf, failure, isPending } = form;
  return (
    <form {...formProps} className="grid gap-4">
      <p className="text-fg-2 text-ms">{t("lead")}</p>
      <Field label={t("name")} error={errorOf("name")}>
        <Input autoComplete="off" maxLength={120} {...register("name")} />
      </Field>
      <Field label={t("email")} hint={t("emailHint")} error={errorOf("email")}>
        <Input type="email" autoComplete="off" maxLength={254} {...register("email")} />
      </Field>
      <Field label={t("locale")} error={errorOf("locale")}>
        <Select defaultValue={locale} {...register("locale")}>
          {locales.map((language) => (
            <option key={language} value={language}>
              {capitalise(languageName(language, locale))}
            </option>
          ))}
        </Select>
      </Field>
      <ChoiceList
        label={t("types")}
        none={t("noTypes")}
        field={register("sessionTypeIds")}
        choices={types.map(({ id, name, minutes }) => ({
          id,
          label: textIn(name, locale),
          hint: duration(minutes),
        }))}
      />
      <div className="grid gap-4">
        <NumberField
          form={form}
          name="hourlyRateMinor"
          kind="money"
          label={t("rate")}
          hint={t("rateHint")}
          after={currency}
        />
        {parseMoney(form.watch("hourlyRateMinor")) === 0 ? (
          <ReasonField {...register("reason")} error={errorOf("reason")} />
        ) : null}
        <DateField form={form} name="validFrom" label={t("from")} />
      </div>
      <Button type="submit" variant="accent" className="w-fit" pending={isPending}>
        {t("submit")}
      </Button>
      <ConfirmUnusual
        action={invite}
        values={{ ...form.watch(), hourlyRateMinor: parseMoney(form.watch("hourlyRateMinor")) }}
      >
        <ActionFailure text={failure} />
      </ConfirmUnusual>
    </form>
  );
}

/** What the fields hold; the rate as it is typed. */
type InviteValues = {
  name: string;
  email: string;
  locale: string;
  sessionTypeIds: string[];
  hourlyRateMinor: string;
  validFrom: string;
  reason: string;
};
