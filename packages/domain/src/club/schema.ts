import { z } from "zod";
import { type SettingName, settingLimits } from "./values.ts";

/* Every message is a key that the apps translate. Shared with their forms: nothing here may reach the database. */

const setting = (name: SettingName) => {
  const [least, most] = settingLimits[name];
  return z.int("settings.out_of_range").min(least, "settings.out_of_range").max(most, "settings.out_of_range");
};

/** All policies: they hold for what is opened from now on. */
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

/** `before` is what was read: when it is no longer so, nothing is saved. */
export const SaveSettings = z.object({ before: Policies, after: Policies });
export type SaveSettings = z.infer<typeof SaveSettings>;
