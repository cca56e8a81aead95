"use client";

import type { SaveProfile } from "@zea/domain/athlete/schema";
import { FormFailure } from "@zea/shell/form-failure";
import { Link, useRouter } from "@zea/shell/navigation";
import { useAction } from "@zea/shell/use-action";
import { useActionForm } from "@zea/shell/use-action-form";
import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Card } from "@zea/ui/card";
import { Dock } from "@zea/ui/dock";
import { useTRPC } from "@/trpc/client.ts";
import { inputOf, type ProfileValues, profileSteps } from "./profile-values.ts";
import { fieldsOf } from "./step-fields.tsx";

type ProfileEditProps = {
  values: ProfileValues;
  /** The club-local date, by which the age is judged. */
  today: string;
  /** Whether it has to stay complete. */
  isComplete: boolean;
};

/** The whole profile on one page, for an athlete who has completed it or can't any more; saved with a press. */
export function ProfileEdit({ values, today, isComplete }: ProfileEditProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("profile");
  const format = useFormat();
  const router = useRouter();
  const save = useAction(useTRPC().profile.save.mutationOptions(), {
    success: () => t("edit.saved"),
    onSuccess: () => {
      router.push("/account");
      router.refresh();
    },
    isSafeToRepeat: true,
  });
  const form = useActionForm({
    schema: async () => {
      const { profileSchemasOn } = await import("@zea/domain/athlete/schema");
      const { CompleteProfile, SaveProfile } = profileSchemasOn(today);
      return isComplete ? CompleteProfile : SaveProfile;
    },
    toInput: (values: ProfileValues) => inputOf(values, format),
    defaultValues: values,
    action: save,
    // only what was changed: the club may have corrected something else meanwhile
    onSubmit: (profile) => save.run(changedFrom(inputOf(values, format), profile)),
  });
  return (
    <form {...form.formProps} className="grid gap-5">
      {profileSteps.map(({ key }) => {
        const Fields = fieldsOf[key];
        return (
          <Card asChild key={key} className="grid gap-5">
            <section aria-labelledby={`profile-${key}`}>
              <h2 id={`profile-${key}`} className="text-l">
                {t(`${key}.name`)}
              </h2>
              <Fields form={form} />
            </section>
          </Card>
        );
      })}
      <div data-dock>
        <FormFailure text={form.failure} />
        <Dock className="[&>div:first-child>*:last-child]:flex-1">
          <Button asChild variant="ghost" size="l">
            <Link href="/account">{t("edit.back")}</Link>
          </Button>
          <Button type="submit" size="l" pending={form.isPending}>
            {t("edit.save")}
          </Button>
        </Dock>
      </div>
    </form>
  );
}

function changedFrom(before: Record<string, unknown>, after: SaveProfile): SaveProfile {
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => !Object.is(value, before[field])));
}
