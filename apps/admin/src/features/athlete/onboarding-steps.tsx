"use client";

import { useFormat } from "@zea/shell/use-format";
import { useTranslations } from "@zea/shell/use-translations";
import { StepList } from "@zea/ui/steps";
import type { AthleteDetails } from "./athlete.ts";

const usual = ["registeredAt", "verifiedAt", "profileStartedAt", "profileCompletedAt", "enabledAt"] as const;

/** The steps from registration to the first booking, done ones with their time, and those still to come. */
export function OnboardingSteps({ athlete }: { athlete: AthleteDetails }) {
  const t = useTranslations("athlete");
  const { dateTime } = useFormat();
  const { steps, reactivationRequestedAt, deactivationReason, state } = athlete;
  const done = usual.flatMap((key) => (steps[key] ? [{ key, at: steps[key], state: "done" as const }] : []));
  const ended = steps.deactivatedAt
    ? [{ key: "deactivatedAt" as const, at: steps.deactivatedAt, state: "failed" as const }]
    : [];
  const requested = reactivationRequestedAt
    ? [{ key: "reactivationRequestedAt" as const, at: reactivationRequestedAt, state: "now" as const }]
    : [];
  const past = [...done, ...ended, ...requested].sort((one, other) => one.at.getTime() - other.at.getTime());
  const missing = state === "PENDING" ? usual.filter((key) => !steps[key]) : [];
  const items = [
    ...past.map(({ key, at, state: stepState }) => ({
      key,
      state: stepState,
      when: dateTime(at),
      text: t(`steps.${key === "deactivatedAt" && deactivationReason ? "deactivatedByClub" : key}`),
      stateLabel: t(stepState === "now" ? "drawer.waiting" : "drawer.done"),
    })),
    ...missing.map((key) => ({
      key,
      state: "next" as const,
      text: t(`steps.${key}`),
      stateLabel: t("drawer.waiting"),
    })),
  ];
  return <StepList items={items} />;
}
