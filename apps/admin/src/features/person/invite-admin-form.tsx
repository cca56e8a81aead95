"use client";

import { useMutation } from "@tanstack/react-query";
import { useFieldMessage } from "@zea/shell/field-message";
import { lazyResolver } from "@zea/shell/lazy-resolver";
import { useErrorMessage } from "@zea/shell/use-error-message";
import { Banner } from "@zea/ui/banner";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { toast } from "@zea/ui/toaster";
import { useLocale, useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client.ts";
import { usePeopleChanged } from "./use-people-changed.ts";

/** Invites somebody to run the club too: the mail with the link goes out at once. */
export function InviteAdminForm() {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("person.invite");
  const locale = useLocale();
  const message = useFieldMessage();
  const explain = useErrorMessage();
  const changed = usePeopleChanged();
  const { register, handleSubmit, reset, formState } = useForm({
    defaultValues: { name: "", email: "", locale },
    resolver: lazyResolver(async () => (await import("@zea/domain/person/schema")).InviteAdmin),
  });
  const { mutate, error, isPending } = useMutation(
    useTRPC().person.invite.mutationOptions({
      onSuccess: ({ isMailed }, { email }) => {
        if (isMailed) toast.success(t("done", { email }));
        else toast.warning(t("notMailed"));
        reset();
      },
      onSettled: () => changed(),
    }),
  );
  const { errors, isSubmitting } = formState;
  return (
    <Card asChild>
      <form noValidate onSubmit={handleSubmit((values) => mutate(values))} className="grid gap-4">
        <h2 className="text-l">{t("title")}</h2>
        <p className="text-fg-2 text-ms">{t("text")}</p>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field label={t("name")} error={message(errors.name)}>
            <Input autoComplete="off" maxLength={120} {...register("name")} />
          </Field>
          <Field label={t("email")} error={message(errors.email)}>
            <Input type="email" autoComplete="off" maxLength={254} {...register("email")} />
          </Field>
          <Field label={t("locale")} error={message(errors.locale)}>
            <Select {...register("locale")}>
              <option value="es">{t("es")}</option>
              <option value="en">{t("en")}</option>
            </Select>
          </Field>
        </div>
        <Button type="submit" variant="accent" className="w-fit" pending={isPending || isSubmitting}>
          {t("submit")}
        </Button>
        <div aria-live="polite">{error ? <Banner tone="negative">{explain(error)}</Banner> : null}</div>
      </form>
    </Card>
  );
}
