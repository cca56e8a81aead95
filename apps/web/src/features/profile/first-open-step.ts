import { CompleteProfile } from "@zea/domain/athlete/schema";
import type { Formatters } from "@zea/format/formatters";
import { inputOf, type ProfileValues, profileSteps, stepOf } from "./profile-values.ts";

/** Where the profile was left: the first step with something missing, else the last. */
export function firstOpenStep(values: ProfileValues, format: Formatters): number {
  const issues = CompleteProfile.safeParse(inputOf(values, format)).error?.issues ?? [];
  return Math.min(profileSteps.length - 1, ...issues.map(({ path }) => stepOf(String(path[0]))));
}
