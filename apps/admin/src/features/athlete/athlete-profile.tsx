"use client";

import { useTranslations } from "@zea/shell/use-translations";
import dynamic from "next/dynamic";
import type { AthleteDetails } from "./athlete.ts";
import { DeactivateAction } from "./deactivate-action.tsx";
import { EditableProfile } from "./editable-profile.tsx";
import { OnboardingSteps } from "./onboarding-steps.tsx";
import { ReactivateForm } from "./reactivate-form.tsx";

const ExtendForm = dynamic(() => import("./extend-form.tsx").then((module) => module.ExtendForm));

/** Profile, onboarding and account of an athlete; when the administrator has something to do, that comes before the profile. */
export function AthleteProfile({ athlete, now }: { athlete: AthleteDetails; now: Date }) {
  const t = useTranslations("athlete");
  const { id, deadline, state, deactivationReason } = athlete;
  if (athlete.deletedAt) return <p className="text-fg-2">{t("deleted")}</p>;
  const needsAction = state === "DEACTIVATED" || deadline !== null;
  const facts = <EditableProfile athlete={athlete} />;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_360px]">
      {needsAction ? null : facts}
      <div className="grid gap-4 lg:order-last">
        <ReactivateForm athlete={athlete} />
        <ExtendForm athleteId={id} deadline={deadline} now={now} />
        {state === "DEACTIVATED" && deactivationReason ? (
          <section className="grid gap-1">
            <h2 className="text-m">{t("deactivate.why")}</h2>
            <q className="wrap-anywhere text-fg-2">{deactivationReason}</q>
          </section>
        ) : null}
        <section className="grid gap-1">
          <h2 className="text-m">{t("drawer.steps")}</h2>
          <OnboardingSteps athlete={athlete} />
        </section>
        {state === "DEACTIVATED" ? null : <DeactivateAction athlete={athlete} />}
      </div>
      {needsAction ? facts : null}
    </div>
  );
}
