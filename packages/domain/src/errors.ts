export type ErrorKind = "not_found" | "forbidden" | "conflict" | "limit";

/** Every reason a person can be refused for; each is the message key `errors.<reason>`. */
export const reasons = [
  "account.link_invalid",
  "account.too_many_attempts",
  "account.too_young",
  "athlete.already_deactivated",
  "athlete.bookings_grown",
  "athlete.not_found",
  "availability.bookings_touched",
  "availability.changed_meanwhile",
  "availability.ranges_overlap",
  "booking.already_requested",
  "booking.athlete_busy",
  "booking.athlete_not_active",
  "booking.beyond_horizon",
  "booking.expired",
  "booking.failed",
  "booking.no_credits",
  "booking.not_cancellable",
  "booking.not_found",
  "booking.not_offered",
  "booking.not_your_athlete",
  "booking.reason_required",
  "booking.slot_taken",
  "booking.too_many_requests",
  "booking.too_soon",
  "coach.changed_meanwhile",
  "coach.document_not_found",
  "coach.not_found",
  "coach.rate_used",
  "coach.too_many_documents",
  "credit.already_requested",
  "credit.expiry_past",
  "credit.insufficient",
  "credit.lot_not_found",
  "credit.request_not_found",
  "credit.request_settled",
  "onboarding.deadline_not_later",
  "onboarding.deadline_too_far",
  "onboarding.not_deactivated",
  "onboarding.not_pending",
  "onboarding.profile_incomplete",
  "payment.draft_stale",
  "payment.empty",
  "payment.line_not_found",
  "payment.month_open",
  "payment.not_draft",
  "payment.not_found",
  "payment.not_reviewed",
  "payment.nothing_to_record",
  "payment.nudged_today",
  "payment.rate_known",
  "payment.statements_open",
  "person.address_taken",
  "person.has_password",
  "person.last_admin",
  "person.not_found",
  "rating.link_invalid",
  "rating.link_over",
  "request.failed",
  "request.forbidden",
  "request.invalid",
  "request.not_found",
  "request.too_large",
  "request.too_many",
  "request.unauthenticated",
  "session.already_completed",
  "session.another_running",
  "session.answer_final",
  "session.ends_before_start",
  "session.in_the_future",
  "session.miss_adjusted",
  "session.not_completed",
  "session.not_confirmed",
  "session.not_missed",
  "session.not_started",
  "session.notes_need_consent",
  "session.overlaps",
  "session.too_early",
  "session.too_far",
  "session.too_long",
  "session.undo_over",
  "session_type.not_found",
  "settings.changed_meanwhile",
  "statement.already_answered",
  "statement.closed",
  "statement.not_found",
  "statement.over",
  "wait.deadline_not_later",
  "wait.deadline_over",
  "wait.deadline_too_far",
  "wait.not_found",
  "wait.not_open",
  "wait.reminded_recently",
] as const;

export type Reason = (typeof reasons)[number];

/** A refusal that changed nothing. `facts` are the numbers and identifiers that the message for `reason` needs. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly reason: Reason;
  readonly facts: Record<string, string | number>;

  constructor(kind: ErrorKind, reason: Reason, facts: Record<string, string | number> = {}) {
    super(reason);
    this.name = "DomainError";
    this.kind = kind;
    this.reason = reason;
    this.facts = facts;
  }
}
