import { canonicalEmail } from "@zea/format/email-address";
import { z } from "zod";
import { localizedText, optionalLocalizedText } from "../localized-text.ts";
import { emailAddress, line, phoneNumber, prose } from "../text-schema.ts";
import { type SettingName, settingLimits } from "./values.ts";

/* Messages are keys that the apps translate. Forms use these schemas too, so nothing here may import the database. */

const setting = (name: SettingName) => {
  const [least, most] = settingLimits[name];
  return z.int("settings.out_of_range").min(least, "settings.out_of_range").max(most, "settings.out_of_range");
};

export const Policies = z.object({
  slotStepMinutes: setting("slotStepMinutes"),
  minimumNoticeMinutes: setting("minimumNoticeMinutes"),
  horizonDays: setting("horizonDays"),
  freeCancellationHours: setting("freeCancellationHours"),
  welcomeCredits: setting("welcomeCredits"),
  profileDays: setting("profileDays"),
  feedbackHours: setting("feedbackHours"),
  evaluationDays: setting("evaluationDays"),
  signOffHours: setting("signOffHours"),
  creditRequestHours: setting("creditRequestHours"),
});
export type Policies = z.infer<typeof Policies>;

/** `before` is what was read; if it no longer matches, nothing is saved. */
export const SaveSettings = z.object({ before: Policies, after: Policies });
export type SaveSettings = z.infer<typeof SaveSettings>;

const address = line(200, { required: "club.address_too_long", tooLong: "club.address_too_long" });
const directions = prose(500, { required: "club.directions_too_long", tooLong: "club.directions_too_long" });
const email = z
  .string("account.email_invalid")
  .max(254, "account.email_invalid")
  .transform((given) => (given.trim() === "" ? "" : (canonicalEmail(given) ?? "invalid")))
  .refine((given) => given === "" || emailAddress.safeParse(given).success, "account.email_invalid");
const phone = line(30, { required: "club.phone_invalid", tooLong: "club.phone_invalid" }).refine(
  (text) => text === "" || phoneNumber.test(text),
  "club.phone_invalid",
);

/** A blank text is a fact that the club doesn't give. */
export const ClubFacts = z.object({
  address,
  directions: optionalLocalizedText(directions),
  email,
  phone,
});
export type ClubFacts = z.infer<typeof ClubFacts>;

const read = z.string().max(2000);

/** `before` is what was read; if it no longer matches, nothing is saved. It may exceed the limits of `after`, which stored values predate. */
export const SaveClubFacts = z.object({
  before: z.object({
    address: read,
    directions: localizedText(read),
    email: read,
    phone: read,
  }),
  after: ClubFacts,
});
export type SaveClubFacts = z.infer<typeof SaveClubFacts>;
