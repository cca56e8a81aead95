/** The lowest and highest value of each policy; the database enforces the same limits. */
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
