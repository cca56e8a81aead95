"use client";

import { useFieldMessage } from "@zea/shell/field-message";
import { FormFailure } from "@zea/shell/form-failure";
import { Link } from "@zea/shell/navigation";
import { useTranslations } from "@zea/shell/use-translations";
import { Button } from "@zea/ui/button";
import { Dock } from "@zea/ui/dock";
import { Steps } from "@zea/ui/steps";
import { type ReactNode, useEffect, useRef } from "react";
import type { Control } from "react-hook-form";
import { FieldSummary } from "./field-summary.tsx";
import { type ProfileValues, profileSteps } from "./profile-values.ts";
import { SaveStatus } from "./save-status.tsx";
import { fieldsOf } from "./step-fields.tsx";
import { type ProfileWizard, useProfileForm } from "./use-profile-form.ts";

type ProfileFormProps = ProfileWizard & { deadline: ReactNode };

/** The profile of a new athlete in three steps that save themselves; the last one enables the account. */
export function ProfileForm({ deadline, ...profile }: ProfileFormProps) {
  "use no memo"; // react-hook-form changes its errors in place
  const t = useTranslations("profile");
  const wizard = useProfileForm(profile);
  const { form, step, isLast, problems, attempt, failure, isBusy, restored } = wizard;
  const message = useFieldMessage();
  // what a submission gives doesn't matter to the fields
  const control = form.control as unknown as Control<ProfileValues>;
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step && !wizard.isFieldAwaited()) heading.current?.focus();
    shown.current = step;
  });
  const { key } = profileSteps[step]!;
  const Fields = fieldsOf[key];
  const label = t("step", { step: step + 1, count: profileSteps.length });
  return (
    <form method="post" noValidate onSubmit={wizard.submit} onBlur={wizard.leave} className="grid gap-5">
      <div className="grid gap-3">
        <div className="flex items-center justify-between gap-3">
          <Link href="/home" className="rounded-s py-2.5 text-fg-2 text-ms underline underline-offset-4">
            {t("later")}
          </Link>
          {deadline}
        </div>
        <span className="text-fg-3 text-xs">{label}</span>
        <Steps label={label} current={step + 1} count={profileSteps.length} />
        <StepLinks step={step} onGo={wizard.go} />
      </div>
      <h1 ref={heading} tabIndex={-1} className="text-[27px]">
        {t(`${key}.title`)}
      </h1>
      <FieldSummary problems={problems} attempt={attempt} onGo={wizard.goToField} />
      <FormFailure text={failure} />
      <div key={restored} className="grid gap-5">
        <Fields
          form={{ register: form.register, control, errorOf: (field) => message(form.formState.errors[field]) }}
        />
      </div>
      <SaveStatus state={wizard.saveState} onRetry={wizard.saveNow} />
      <div data-dock>
        <Dock className="[&>div:first-child>*:last-child]:flex-1">
          {step > 0 ? (
            <Button variant="ghost" size="l" onClick={() => wizard.go(step - 1)}>
              {t("back")}
            </Button>
          ) : null}
          <Button type="submit" size="l" variant={isLast ? "accent" : "primary"} pending={isBusy}>
            {t(isLast ? "finish" : "next")}
          </Button>
        </Dock>
      </div>
    </form>
  );
}

function StepLinks({ step, onGo }: { step: number; onGo: (step: number) => void }) {
  const t = useTranslations("profile");
  return (
    <ol className="grid grid-cols-3 gap-1.5">
      {profileSteps.map(({ key }, index) => (
        <li key={key}>
          <button
            type="button"
            aria-current={index === step ? "step" : undefined}
            onClick={() => onGo(index)}
            className="-mt-2 min-h-11 w-full rounded-s text-left text-fg-3 text-xs aria-[current]:font-semibold aria-[current]:text-fg"
          >
            {t(`${key}.name`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
