"use client";

import { shownEmail } from "@zea/format/email-address";
import { languageName, locales } from "@zea/format/locales";
import { capitalise } from "@zea/format/text";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Field } from "@zea/ui/field";
import { Input } from "@zea/ui/input";
import { Select } from "@zea/ui/select";
import { toast } from "@zea/ui/toaster";
import { useLocale } from "next-intl";
import { ActionFailure } from "@/components/action-failure.tsx";
import { useTRPC } from "@/trpc/client.ts";

/** Invites another administrator; the mail with the link is sent at once. */
export function InviteAdminForm() {
  const t = useTranslations("person.invite");
  const locale = useLocale();
  const trpc = useTRPC();
  const invite = useAction(trpc.person.invite.mutationOptions(), {
    onSuccess: ({ isMailed }, { email }) => {
      if (isMailed) toast.success(t("done", { email: shownEmail(email) }));
      else toast.warning(t("notMailed"));
      form.reset();
    },
    refresh: [trpc.person.pathFilter()],
  });
  const form = useActionForm({
    schema: async () => (await import("@zea/domain/person/schema")).InviteAdmin,
    defaultValues: { name: "", email: "", locale },
    action: invite,
    onSubmit: invite.run,
  });
  return (
    <Card asChild>
      <form {...form.formProps} className="grid gap-4">
        <h2 className="text-l">{t("title")}</h2>
        <p className="text-fg-2 text-ms">{t("text")}</p>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <Field label={t("name")} error={form.errorOf("name")}>
            <Input autoComplete="off" maxLength={120} {...form.register("name")} />
          </Field>
          <Field label={t("email")} error={form.errorOf("email")}>
            <Input type="email" autoComplete="off" maxLength={254} {...form.register("email")} />
          </Field>
          <Field label={t("locale")} error={form.errorOf("locale")}>
            <Select {...form.register("locale")}>
              {locales.map((language) => (
                <option key={language} value={language}>
                  {capitalise(languageName(language, locale))}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Button type="submit" variant="accent" className="w-fit" pending={form.isPending}>
          {t("submit")}
        </Button>
        <ActionFailure text={form.failure} />
      </form>
    </Card>
  );
}
