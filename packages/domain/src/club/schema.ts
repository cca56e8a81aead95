import { z } from "zod";
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
