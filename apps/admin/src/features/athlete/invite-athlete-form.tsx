"use client";

import { shownEmail } from "@zea/format/email-address";
import { languageName, locales } from "@zea/format/locales";
import { capitalise } from "@zea/format/text";
import { useRouter } from "@zea/shell/navigation";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { toast } from "@zea/ui/toaster";
import { useLocale } from "next-intl";
import { ActionFailure } from "@/components/action-failure.tsx";
import type { Href } from "@/components/search-params.ts";
import { useTRPC } from "@/trpc/client.ts";

/** Invites an athlete; the mail with the link to their account is sent at once. */
export function InviteAthleteForm({ closedHref }: { closedHref: Href }) {
  const t = useTranslations("athlete.invite");
  const locale = useLocale();
  const router = useRouter();
  const trpc = useTRPC();
  const invite = useAction(trpc.athlete.invite.mutationOptions(), {
    onSuccess: ({ isMailed }, { email }) => {
      if (isMailed) toast.success(t("done", { email: shownEmail(email) }));
      else toast.warning(t("notMailed"));
      router.push(closedHref);
    },
    refresh: [trpc.athlete.invitations.pathFilter()],
    isSafeToRepeat: true,
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/registration/schema")).InviteAthlete,
    defaultValues: { name: "", email: "", phone: "", locale },
    action: invite,
    onSubmit: invite.run,
  });
  const { register, errorOf } = form;
  return (
    <form {...form.formProps} className="grid gap-4">
      <p className="text-fg-2 text-ms">{t("lead")}</p>
      <Field label={t("name")} error={errorOf("name")}>
        <Input autoComplete="off" maxLength={120} {...register("name")} />
      </Field>
      <Field label={t("email")} error={errorOf("email")}>
        <Input type="email" autoComplete="off" maxLength={254} {...register("email")} />
      </Field>
      <Field label={t("phone")} note={t("optional")} error={errorOf("phone")}>
        <Input type="tel" autoComplete="off" maxLength={30} {...register("phone")} />
      </Field>
      <Field label={t("locale")} error={errorOf("locale")}>
        <Select {...register("locale")}>
          {locales.map((language) => (
            <option key={language} value={language}>
              {capitalise(languageName(language, locale))}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" variant="accent" className="w-fit" pending={form.isPending}>
        {t("submit")}
      </Button>
      <ActionFailure text={form.failure} />
    </form>
  );
}
