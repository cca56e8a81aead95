/** What a person is told when a constraint of the database refuses; every other constraint that breaks is a bug. */
export const constraintReasons = {
  booking_coach_overlap: "booking.slot_taken",
  booking_athlete_overlap: "booking.athlete_busy",
  booking_requested_once: "booking.already_requested",
  credit_account_balance_check: "credit.insufficient",
  booking_running_once: "session.another_running",
  credit_request_open_once: "credit.already_requested",
  session_record_overlap: "session.overlaps",
  user_email_key: "person.address_taken",
} as const;

type Constraint = keyof typeof constraintReasons;

/** The name of the constraint or trigger that a database error broke, or null; never the values in it. */
export function constraintOf(error: unknown): string | null {
  const { index, text } = causeOf(error);
  return index ?? /(?:unique |exclusion )?constraint "([^"]+)"/.exec(text)?.[1] ?? null;
}

/** The reason of a broken constraint that a person can meet, or null. */
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
