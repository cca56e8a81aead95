import { z } from "zod";

/* Every message is a key that the apps translate. Shared with their forms: nothing here may reach the database. */

/** The policies of the club with the least and the most that each may be, as the database holds them too. */
export const settingLimits = {
  slotStepMinutes: [5, 240],
  minimumNoticeMinutes: [0, 10_080],
  horizonDays: [1, 365],
  freeCancellationHours: [0, 336],
  welcomeCredits: [0, 100],
  profileDays: [1, 90],
  feedbackHours: [1, 720],
  evaluationDays: [1, 90],
  signOffHours: [1, 720],
  creditRequestHours: [1, 720],
} as const;

export type SettingName = keyof typeof settingLimits;
export const settingNames = Object.keys(settingLimits) as SettingName[];

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
