import { expect, test } from "vitest";
import { profile } from "../../testing/athlete.ts";
import { ageOn } from "./rules.ts";
import { CompleteProfile, SaveProfile } from "./schema.ts";

const issues = (input: object) =>
  CompleteProfile.safeParse({ ...profile, ...input }).error?.issues.map(({ message }) => message) ?? [];

test("a complete profile is accepted, with trimmed texts", () => {
  expect(CompleteProfile.parse({ ...profile, name: "  Juan Pérez " })).toMatchObject({ name: "Juan Pérez" });
});

test.each([
  [{ birthDate: "1994-02-30" }, "profile.birth_date_invalid"],
  [{ birthDate: "1993-02-29" }, "profile.birth_date_invalid"],
  [{ birthDate: "14/02/1994" }, "profile.birth_date_invalid"],
  [{ birthDate: "0994-02-14" }, "profile.birth_date_invalid"],
  [{ weightKg: 19.9 }, "profile.weight_range"],
  [{ weightKg: 400.1 }, "profile.weight_range"],
  [{ weightKg: Number.NaN }, "profile.weight_range"],
  [{ weightKg: 78.55 }, "profile.weight_decimals"],
  [{ weightKg: null }, "profile.weight_required"],
  [{ heightCm: 79 }, "profile.height_range"],
  [{ heightCm: 178.5 }, "profile.height_range"],
  [{ heightCm: undefined }, "profile.height_range"],
  [{ daysPerWeek: 8 }, "profile.days_range"],
  [{ sex: null }, "profile.sex_required"],
  [{ name: "   " }, "profile.full_name_required"],
  [{ name: null }, "profile.full_name_required"],
  [{ name: "x".repeat(121) }, "profile.full_name_too_long"],
  [{ sport: "a\u0000b" }, "text.invalid"],
  [{ phone: "call me" }, "profile.phone_invalid"],
  [{ healthConsent: undefined }, "profile.health_consent_required"],
])("%j is refused with a key", (input, key) => {
  expect(issues(input)).toEqual([key]);
});

test.each([
  { weightKg: 20 },
  { weightKg: 400 },
  { weightKg: 78.1 },
  { birthDate: "1996-02-29" },
  { phone: "(0034) 600-112233" },
  { goal: "una\nlista" },
])("%j passes", (input) => expect(issues(input)).toEqual([]));

test("without consent weight and injuries may be missing", () => {
  expect(issues({ healthConsent: false, weightKg: undefined, injuries: undefined })).toEqual([]);
});

test("autosaving takes any part and clears with null", () => {
  expect(SaveProfile.parse({ goal: null })).toEqual({ goal: null });
  expect(SaveProfile.parse({})).toEqual({});
});

test("a person born on 29 February turns a year older on 1 March", () => {
  expect(ageOn("2012-02-29", "2026-02-28")).toBe(13);
  expect(ageOn("2012-02-29", "2026-03-01")).toBe(14);
});
