/** What security events are filtered by, with the kinds in each. */
export const securityEventGroups = {
  SIGN_INS: ["SIGN_IN", "NEW_DEVICE", "SESSIONS_ENDED"],
  REFUSALS: ["SIGN_IN_REFUSED", "FACTOR_REFUSED", "LOCKOUT", "REFUSALS"],
  CREDENTIALS: [
    "PASSWORD_RESET_REQUESTED",
    "PASSWORD_CHANGED",
    "EMAIL_CHANGE_REQUESTED",
    "EMAIL_CHANGED",
    "CODES_ADDED",
    "CODES_REMOVED",
    "RECOVERY_CODES_RENEWED",
    "PASSKEY_ADDED",
    "PASSKEY_REMOVED",
    "FACTORS_REMOVED",
  ],
  ROLES: ["ROLE_GIVEN", "ACCESS_ENDED", "ACCESS_RESTORED", "ADMIN_REVOKED", "ACCOUNT_DELETED"],
  KEYS: ["CALENDAR_OPENED", "CALENDAR_CLOSED"],
  EXPORTS: ["OWN_DATA_EXPORTED", "LIST_EXPORTED", "DOCUMENT_DOWNLOADED"],
} as const;

export type SecurityEventGroup = keyof typeof securityEventGroups;
export const securityEventGroupNames = Object.keys(securityEventGroups) as [
  SecurityEventGroup,
  ...SecurityEventGroup[],
];

/** For how many days security events are kept; the database refuses to delete younger ones. */
export const securityEventDays = 180;
