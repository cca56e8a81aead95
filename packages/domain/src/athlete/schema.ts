import { csvProfiles } from "@zea/format/csv-profile";
import { defaultLocale, locales } from "@zea/format/locales";
import { z } from "zod";
import { PageNumber } from "../paging/schema.ts";
import { line, personName, phoneNumber, prose, reason, search } from "../text-schema.ts";
import { ageOn, minimumAge } from "./rules.ts";
import { athleteSorts, athleteStates } from "./values.ts";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

const messagesOf = (key: string) => ({ required: `profile.${key}_required`, tooLong: `profile.${key}_too_long` });

const birthDate = z.iso
  .date({ error: "profile.birth_date_invalid", abort: true })
  .refine((date) => date >= "1900-01-01" && date < "2200-01-01", "profile.birth_date_invalid");
const weightKg = z
  .number("profile.weight_range")
  .min(20, "profile.weight_range")
  .max(400, "profile.weight_range")
  .refine((kg) => Math.abs(kg * 10 - Math.round(kg * 10)) < 1e-6, "profile.weight_decimals");
const heightCm = z.int("profile.height_range").min(80, "profile.height_range").max(260, "profile.height_range");
const daysPerWeek = z.int("profile.days_range").min(1, "profile.days_range").max(7, "profile.days_range");

const fields = {
  name: personName(messagesOf("full_name")).min(2, "profile.full_name_required"),
  birthDate,
  sex: z.enum(["FEMALE", "MALE", "UNDISCLOSED"], "profile.sex_required"),
  heightCm,
  goal: prose(500, messagesOf("goal")),
  sport: line(80, messagesOf("sport")),
  experience: prose(500, messagesOf("experience")),
  daysPerWeek,
  phone: line(30, messagesOf("phone")),
  emergencyContact: line(160, messagesOf("emergency_contact")),
  healthConsent: z.boolean("profile.health_consent_required"),
  weightKg,
  injuries: prose(1000, messagesOf("injuries")),
};

const phone = fields.phone.regex(phoneNumber, "profile.phone_invalid");

/** Any part of the profile, as autosaved; null or an empty text clears a field that may be empty. */
export const SaveProfile = z
  .object({
    name: fields.name,
    birthDate,
    sex: fields.sex.nullable(),
    heightCm: heightCm.nullable(),
    goal: fields.goal.nullable(),
    sport: fields.sport.nullable(),
    experience: fields.experience.nullable(),
    daysPerWeek: daysPerWeek.nullable(),
    phone: fields.phone.nullable(),
    emergencyContact: fields.emergencyContact.nullable(),
    healthConsent: fields.healthConsent,
    weightKg: weightKg.nullable(),
    injuries: fields.injuries.nullable(),
  })
  .partial();
export type SaveProfile = z.infer<typeof SaveProfile>;

const whole = z.object({
  name: fields.name,
  birthDate,
  sex: fields.sex,
  heightCm,
  goal: fields.goal.min(1, "profile.goal_required"),
  sport: fields.sport.nullish(),
  experience: fields.experience.nullish(),
  daysPerWeek: daysPerWeek.nullish(),
  phone: phone.nullish(),
  emergencyContact: fields.emergencyContact.nullish(),
  healthConsent: fields.healthConsent,
  weightKg: weightKg.nullish(),
  injuries: fields.injuries.nullish(),
});

const withWeight = <Profile extends typeof whole>(profile: Profile) =>
  profile.refine(({ healthConsent, weightKg: kg }) => !healthConsent || typeof kg === "number", {
    path: ["weightKg"],
    message: "profile.weight_required",
  });

/** A complete profile. The weight is required with health consent; without it weight and injuries are not kept. */
export const CompleteProfile = withWeight(whole);
export type CompleteProfile = z.infer<typeof CompleteProfile>;

/** What an administrator corrects: neither the address nor health data, which are the athlete's alone. */
export const AthleteFacts = z.object({
  name: fields.name,
  locale: z.enum(locales, "account.locale_invalid"),
  birthDate,
  sex: fields.sex.nullable(),
  heightCm: heightCm.nullable(),
  goal: fields.goal.nullable(),
  sport: fields.sport.nullable(),
  experience: fields.experience.nullable(),
  daysPerWeek: daysPerWeek.nullable(),
  phone: z.union([z.literal(""), phone]).nullable(),
  emergencyContact: fields.emergencyContact.nullable(),
});
export type AthleteFacts = z.infer<typeof AthleteFacts>;

const readText = z.string().max(4000).nullable();

/** `before` is what was read; if it no longer matches, nothing is saved. It may exceed the limits of `after`, which stored values predate. */
export const UpdateAthlete = z.object({
  athleteId: z.uuid(),
  before: z.object({
    name: z.string().max(4000),
    locale: z.string().max(10),
    birthDate: z.string().max(10),
    sex: fields.sex.nullable(),
    heightCm: z.int().nullable(),
    goal: readText,
    sport: readText,
    experience: readText,
    daysPerWeek: z.int().nullable(),
    phone: readText,
    emergencyContact: readText,
  }),
  after: AthleteFacts,
});
export type UpdateAthlete = z.infer<typeof UpdateAthlete>;

/** The two for forms, which check the age at once as the verbs do: as of a club-local date. */
export function profileSchemasOn(today: string) {
  const old = birthDate
    .refine((date) => date <= today, { error: "account.birth_date_future", abort: true })
    .refine((date) => ageOn(date, today) >= minimumAge, "profile.too_young");
  return {
    SaveProfile: SaveProfile.extend({ birthDate: old.optional() }),
    CompleteProfile: withWeight(whole.extend({ birthDate: old })),
  };
}

/** The minimum age is checked by the verb, on the club-local date. */
export const RegisterAthlete = z.object({
  id: z.uuid(),
  birthDate,
  /** As the club knows it. */
  phone: z.string().max(30).nullish(),
  privacyNoticeVersion: z.string().min(1).max(40),
  /** When the person asked for the account, if earlier than now. */
  registeredAt: z.date().optional(),
});
export type RegisterAthlete = z.infer<typeof RegisterAthlete>;

export const FindAthlete = z.object({ athleteId: z.uuid() });
export type FindAthlete = z.infer<typeof FindAthlete>;

export const DeactivateAthlete = z.object({
  athleteId: z.uuid(),
  /** The athlete reads it. */
  reason,
  /** What the page said of it; it is refused when something else would happen by now. */
  shown: z.object({
    bookingIds: z.array(z.uuid()).max(1000),
    refunded: z.int().min(0).max(1_000_000),
    requestedCredits: z.int().min(0).max(1_000_000).nullable(),
  }),
});
export type DeactivateAthlete = z.infer<typeof DeactivateAthlete>;

/** The athlete reads the reason. */
export const RefuseReactivation = z.object({ athleteId: z.uuid(), reason });
export type RefuseReactivation = z.infer<typeof RefuseReactivation>;

export const ReactivateAthlete = z.object({ athleteId: z.uuid() });
export type ReactivateAthlete = z.infer<typeof ReactivateAthlete>;

export const ExtendOnboarding = z.object({
  athleteId: z.uuid(),
  dueAt: z.date("onboarding.due_at_invalid"),
});
export type ExtendOnboarding = z.infer<typeof ExtendOnboarding>;

export const FilterAthletes = z.object({
  search: search.optional(),
  state: z.enum(athleteStates).optional(),
  sort: z.enum(athleteSorts).optional(),
});
export type FilterAthletes = z.infer<typeof FilterAthletes>;

export const ListAthletes = FilterAthletes.extend({
  page: PageNumber,
});
export type ListAthletes = z.input<typeof ListAthletes>;

export const ExportAthletes = FilterAthletes.extend({
  profile: z.enum(csvProfiles).default("es"),
  locale: z.enum(locales).default(defaultLocale),
});
export type ExportAthletes = z.infer<typeof ExportAthletes>;

export const ListAthleteSessions = FindAthlete.extend({ page: PageNumber });
export type ListAthleteSessions = z.input<typeof ListAthleteSessions>;

export const ListCoachedAthletes = z.object({ search: search.optional() });
export type ListCoachedAthletes = z.infer<typeof ListCoachedAthletes>;
