/** YYYY-MM. */
export const monthPattern = /^20\d{2}-(0[1-9]|1[0-2])$/;

/** One row per line or per session, each in both CSV profiles. */
export const fileProfiles = ["lines-es", "sessions-es", "lines-plain", "sessions-plain"] as const;
export type FileProfile = (typeof fileProfiles)[number];

/** The phases of drafting a report, in order. */
export const phases = ["query", "minutes", "weeks", "report", "store", "draft-csv", "notify"] as const;
export type Phase = (typeof phases)[number];

/** What a report warns of, for an administrator to answer. */
export const warningKinds = [
  "REPORT_NEGATIVE",
  "COACH_NEGATIVE",
  "COACH_DOUBLED",
  "RATE_ZERO",
  "RATE_HIGH",
  "SESSION_LONG",
] as const;
export type WarningKind = (typeof warningKinds)[number];

/** From so many times last month's total, a coach's is unusual. */
export const doubled = 2;
