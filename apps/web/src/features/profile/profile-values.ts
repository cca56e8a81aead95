import type { CompleteProfile, SaveProfile } from "@zea/domain/athlete/schema";
import type { Formatters } from "@zea/format/formatters";
import type { UseFormReturn } from "react-hook-form";

/** The form's values: numbers and dates are kept as typed. */
export type ProfileValues = {
  name: string;
  birthDate: string;
  sex: "FEMALE" | "MALE" | "UNDISCLOSED" | null;
  phone: string;
  emergencyContact: string;
  heightCm: string;
  healthConsent: "yes" | "no" | null;
  weightKg: string;
  injuries: string;
  goal: string;
  sport: string;
  experience: string;
  daysPerWeek: string;
};
export type ProfileField = keyof ProfileValues;
export type ProfileFormState = UseFormReturn<ProfileValues, unknown, CompleteProfile>;

export const profileSteps = [
  { key: "you", fields: ["name", "birthDate", "sex", "phone", "emergencyContact"] },
  { key: "body", fields: ["heightCm", "healthConsent", "weightKg", "injuries"] },
  { key: "goal", fields: ["goal", "sport", "experience", "daysPerWeek"] },
] as const satisfies readonly { key: string; fields: readonly ProfileField[] }[];

export const stepOf = (field: string): number =>
  profileSteps.findIndex(({ fields }) => (fields as readonly string[]).includes(field));

type StoredProfile = { [Field in keyof Omit<Required<SaveProfile>, "healthConsent">]: SaveProfile[Field] | null } & {
  healthConsent: boolean;
  state: "PENDING" | "ACTIVE" | "DEACTIVATED";
};

/** The form's values for a stored profile. Until the profile is complete, a missing consent counts as unanswered rather than refused. */
export function valuesOf(stored: StoredProfile, { inputNumber }: Formatters): ProfileValues {
  const text = (value: string | null | undefined) => value ?? "";
  const number = (value: number | null | undefined) => (typeof value === "number" ? inputNumber(value) : "");
  const isAsked = stored.healthConsent || stored.state === "ACTIVE";
  return {
    name: text(stored.name),
    birthDate: text(stored.birthDate),
    sex: stored.sex ?? null,
    phone: text(stored.phone),
    emergencyContact: text(stored.emergencyContact),
    heightCm: number(stored.heightCm),
    healthConsent: isAsked ? (stored.healthConsent ? "yes" : "no") : null,
    weightKg: number(stored.weightKg),
    injuries: text(stored.injuries),
    goal: text(stored.goal),
    sport: text(stored.sport),
    experience: text(stored.experience),
    daysPerWeek: number(stored.daysPerWeek),
  };
}

/** The schema's input: typed numbers, null for empty fields, and no health data without consent. */
export function inputOf(values: ProfileValues, { parseWhole, parseTenths }: Formatters) {
  const text = (value: string) => value.trim() || null;
  const isConsented = values.healthConsent === "yes";
  return {
    name: text(values.name),
    birthDate: values.birthDate,
    sex: values.sex,
    phone: text(values.phone),
    emergencyContact: text(values.emergencyContact),
    heightCm: parseWhole(values.heightCm),
    healthConsent: values.healthConsent === null ? undefined : isConsented,
    weightKg: isConsented ? parseTenths(values.weightKg) : null,
    injuries: isConsented ? text(values.injuries) : null,
    goal: text(values.goal),
    sport: text(values.sport),
    experience: text(values.experience),
    daysPerWeek: parseWhole(values.daysPerWeek),
  };
}
