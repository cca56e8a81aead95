/** The reason for each constraint that a user can violate; a violation of any other is a bug. */
export const constraintReasons = {
  booking_coach_overlap: "booking.slot_taken",
  booking_athlete_overlap: "booking.athlete_busy",
  booking_requested_once: "booking.already_requested",
  credit_account_balance_check: "credit.insufficient",
  booking_running_once: "session.another_running",
  credit_entry_request_key_key: "request.key_used",
  credit_request_open_once: "credit.already_requested",
  registration_invited_once: "registration.already_invited",
  session_record_overlap: "session.overlaps",
  user_email_key: "person.address_taken",
  user_deleted_check: "account.deleted",
  person_deleted: "account.deleted",
} as const;

type Constraint = keyof typeof constraintReasons;

/** The constraint or trigger that a database error violated, or null. Never contains values. */
export function constraintOf(error: unknown): string | null {
  const { index, text } = causeOf(error);
  return index ?? /(?:unique |exclusion )?constraint "([^"]+)"/.exec(text)?.[1] ?? null;
}

/** The reason when a database error violated a constraint that a user can violate, or null. */
export function constraintReason(error: unknown): (typeof constraintReasons)[Constraint] | null {
  const name = constraintOf(error);
  return name !== null && name in constraintReasons ? constraintReasons[name as Constraint] : null;
}

/** The SQLSTATE of a database error, or null. */
export function sqlStateOf(error: unknown): string | null {
  return causeOf(error).code;
}

type Cause = { originalCode?: string; originalMessage?: string; constraint?: { index?: string } };

function causeOf(error: unknown): { index: string | null; text: string; code: string | null } {
  const { meta } = (error ?? {}) as { meta?: { driverAdapterError?: { cause?: Cause } } };
  const cause = meta?.driverAdapterError?.cause;
  return {
    index: cause?.constraint?.index ?? null,
    text: cause?.originalMessage ?? "",
    code: cause?.originalCode ?? null,
  };
}
