import { Prisma } from "@zea/db/generated/client";
import type { Role } from "@zea/db/generated/enums";
import type { Locale } from "@zea/format/locales";

export type OwnValue = string | number | boolean | null | Date | string[] | Record<string, unknown>;
export type OwnRow = Record<string, OwnValue>;

type OwnTable = {
  /** The file's name without its ending. */
  file: string;
  /** The table that it is read from. */
  table: string;
  roles: Role[];
  /** Whether a person has one row at most, as a profile; the others are also written as CSV. */
  isSingle?: boolean;
  rows: (personId: string, locale: Locale) => Prisma.Sql;
};

const { sql } = Prisma;
const everyone: Role[] = ["ATHLETE", "COACH", "ADMIN"];
const athletes: Role[] = ["ATHLETE"];
const coaches: Role[] = ["COACH"];
const both: Role[] = ["ATHLETE", "COACH"];

const packName = (locale: Locale) => sql`coalesce(p.name ->> ${locale}, p.name ->> 'es') as pack`;
const typeName = (locale: Locale) => sql`coalesce(t.name ->> ${locale}, t.name ->> 'es') as "sessionType"`;
const bookingsOf = (id: string) => sql`select b.id from booking b where ${id}::uuid in (b.athlete_id, b.coach_id)`;

/**
 * What a person's own copy of their data consists of. Nothing here may select a secret, a hash, or what describes
 * another person beyond the name that the reader sees anyway.
 */
export const ownTables = [
  {
    file: "person",
    table: "user",
    roles: everyone,
    isSingle: true,
    rows: (id) => sql`select id, name, email, email_verified as "emailVerified", image, role::text as role, locale,
      invited_at as "invitedAt", created_at as "createdAt", updated_at as "updatedAt" from "user" where id = ${id}::uuid`,
  },
  {
    file: "sign-in",
    table: "account",
    roles: everyone,
    rows: (id) => sql`select provider_id as provider, created_at as "createdAt", updated_at as "updatedAt"
      from account where user_id = ${id}::uuid order by created_at, id`,
  },
  {
    file: "devices",
    table: "session",
    roles: everyone,
    rows: (id) => sql`select created_at as "signedInAt", updated_at as "seenAt", expires_at as "expiresAt",
      ip_address as "address", user_agent as "device" from session where user_id = ${id}::uuid order by created_at, id`,
  },
  {
    file: "security-events",
    table: "security_event",
    roles: everyone,
    // without the network of another person who acted, and without what the owner did to others
    rows: (
      id,
    ) => sql`select at, kind::text as kind, app as site, actor_id is null or actor_id = ${id}::uuid as "isByYou",
      case when actor_id is null or actor_id = ${id}::uuid then network end as network,
      case when person_id = ${id}::uuid then detail end as detail
      from security_event where ${id}::uuid in (person_id, actor_id) order by at, id`,
  },
  {
    file: "password-links",
    table: "password_link",
    roles: everyone,
    rows: (id) => sql`select kind::text as kind, expires_at as "expiresAt" from password_link
      where user_id = ${id}::uuid order by kind`,
  },
  {
    file: "sign-in-codes",
    table: "two_factor",
    roles: everyone,
    isSingle: true,
    rows: (id) => sql`select verified as "isUsed", failed_verification_count as "wrongCodes",
      locked_until as "lockedUntil" from two_factor where user_id = ${id}::uuid`,
  },
  {
    file: "passkeys",
    table: "passkey",
    roles: everyone,
    rows: (id) => sql`select name, device_type as "deviceType", backed_up as "isBackedUp", created_at as "createdAt"
      from passkey where user_id = ${id}::uuid order by id`,
  },
  {
    file: "email-change",
    table: "email_change",
    roles: everyone,
    isSingle: true,
    rows: (id) => sql`select email, expires_at as "expiresAt" from email_change where user_id = ${id}::uuid`,
  },
  {
    file: "calendar-feed",
    table: "calendar_feed",
    roles: both,
    isSingle: true,
    rows: (id) => sql`select created_at as "openedAt" from calendar_feed where person_id = ${id}::uuid`,
  },
  {
    file: "mails",
    table: "mail",
    roles: everyone,
    rows: (
      id,
    ) => sql`select kind, state::text as state, address, requested_at as "requestedAt", settled_at as "settledAt"
      from mail where recipient_id = ${id}::uuid order by id`,
  },
  {
    file: "registration",
    table: "registration",
    roles: athletes,
    isSingle: true,
    rows: (id) => sql`select name, email, to_char(birth_date, 'YYYY-MM-DD') as "birthDate", phone, locale, next,
      invited_by_id is not null as "isInvited", sent_at as "sentAt", created_at as "createdAt", expires_at as "expiresAt", ended_at as "endedAt"
      from registration where athlete_id = ${id}::uuid`,
  },
  {
    file: "profile",
    table: "athlete",
    roles: athletes,
    isSingle: true,
    rows: (id) => sql`select state::text as state, to_char(birth_date, 'YYYY-MM-DD') as "birthDate",
      sex::text as sex, weight_kg::float8 as "weightKg", height_cm as "heightCm", goal, sport, experience, injuries,
      days_per_week as "daysPerWeek", phone, emergency_contact as "emergencyContact", registered_at as "registeredAt",
      verified_at as "verifiedAt", profile_started_at as "profileStartedAt", profile_saved_at as "profileSavedAt",
      profile_completed_at as "profileCompletedAt", enabled_at as "enabledAt", deactivated_at as "deactivatedAt",
      deactivation_reason as "deactivationReason", reactivation_requested_at as "reactivationRequestedAt",
      reactivation_refusal as "reactivationRefusal"
      from athlete where id = ${id}::uuid`,
  },
  {
    file: "consents",
    table: "athlete",
    roles: athletes,
    rows: (
      id,
    ) => sql`select 'privacy-notice' as consent, privacy_notice_version as version, privacy_accepted_at as "givenAt"
      from athlete where id = ${id}::uuid
      union all select 'health-data', null, health_consent_at from athlete
      where id = ${id}::uuid and health_consent_at is not null`,
  },
  {
    file: "onboarding",
    table: "onboarding_round",
    roles: athletes,
    rows: (id) => sql`select cause::text as cause, state::text as state, opened_at as "openedAt", due_at as "dueAt",
      reminders_done as "remindersDone", closed_at as "closedAt"
      from onboarding_round where athlete_id = ${id}::uuid order by opened_at, id`,
  },
  {
    file: "bookings",
    table: "booking",
    roles: both,
    rows: (id, locale) => sql`select b.id, ${typeName(locale)}, c.display_name as coach,
      u.name as athlete, b.starts_at as "startsAt", b.ends_at as "endsAt", b.status::text as status,
      b.credits, b.free_cancellation_hours as "freeCancellationHours", b.requested_at as "requestedAt",
      b.requested_by_role::text as "requestedByRole",
      case when ${id}::uuid in (b.athlete_id, b.requested_by_id) then b.request_reason end as "requestReason",
      b.settled_at as "settledAt", b.rejection_reason as "rejectionReason", b.cancelled_at as "cancelledAt",
      b.cancelled_by_role::text as "cancelledByRole",
      case when ${id}::uuid in (b.athlete_id, b.cancelled_by_id) then b.cancellation_reason end as "cancellationReason",
      b.is_refunded as "isRefunded", b.no_show_at as "noShowAt", b.started_at as "startedAt", b.stopped_at as "stoppedAt"
      from booking b join session_type t on t.id = b.session_type_id join coach c on c.id = b.coach_id
      join "user" u on u.id = b.athlete_id
      where ${id}::uuid in (b.athlete_id, b.coach_id) order by b.starts_at, b.id`,
  },
  {
    file: "sessions",
    table: "session_record",
    roles: both,
    rows: (id) => sql`select r.booking_id as "bookingId", r.actual_start as "actualStart", r.actual_end as "actualEnd",
      r.billable_minutes as "billableMinutes", r.completed_at as "completedAt", r.finalised_at as "finalisedAt",
      case when r.coach_id = ${id}::uuid then r.hourly_rate_minor end as "hourlyRateMinor",
      case when r.coach_id = ${id}::uuid then r.amount_minor end as "amountMinor",
      case when r.coach_id = ${id}::uuid then p.month end as "paidIn"
      from session_record r left join payment_report p on p.id = r.report_id
      where r.booking_id in (${bookingsOf(id)}) order by r.actual_start, r.booking_id`,
  },
  {
    file: "feedback",
    table: "feedback",
    roles: both,
    rows: (id) => sql`select booking_id as "bookingId", rating, is_objectives_met as "isObjectivesMet",
      case when athlete_id = ${id}::uuid then comments end as comments, given_at as "givenAt", is_late as "isLate"
      from feedback where booking_id in (${bookingsOf(id)}) order by given_at, booking_id`,
  },
  {
    file: "evaluations",
    table: "evaluation",
    roles: both,
    // what a coach wrote describes the athlete, whose copy has it
    rows: (id) => sql`select e.booking_id as "bookingId", e.given_at as "givenAt", e.is_late as "isLate",
      case when b.athlete_id = ${id}::uuid then e.effort end as effort,
      case when b.athlete_id = ${id}::uuid then e.technique end as technique,
      case when b.athlete_id = ${id}::uuid then e.notes end as notes,
      case when b.athlete_id = ${id}::uuid then e.next_objectives end as "nextObjectives"
      from evaluation e join booking b on b.id = e.booking_id
      where ${id}::uuid in (b.athlete_id, b.coach_id) order by e.given_at, e.booking_id`,
  },
  {
    file: "answers-asked",
    table: "answer_wait",
    roles: both,
    rows: (id) => sql`select w.booking_id as "bookingId", w.kind::text as kind, w.state::text as state,
      w.opened_at as "openedAt", w.due_at as "dueAt", w.reminders_done as "remindersDone", w.settled_at as "settledAt"
      from answer_wait w where w.booking_id in (${bookingsOf(id)}) order by w.opened_at, w.id`,
  },
  {
    file: "credit-account",
    table: "credit_account",
    roles: athletes,
    isSingle: true,
    rows: (id) => sql`select balance from credit_account where athlete_id = ${id}::uuid`,
  },
  {
    file: "credits",
    table: "credit_entry",
    roles: athletes,
    rows: (
      id,
    ) => sql`select id, kind::text as kind, amount, booking_id as "bookingId", is_welcome as "isWelcome", reason,
      created_at as "createdAt" from credit_entry where athlete_id = ${id}::uuid order by id`,
  },
  {
    file: "credit-lots",
    table: "credit_lot",
    roles: athletes,
    rows: (id) => sql`select id, origin::text as origin, granted, remaining, expires_at as "expiresAt",
      price_paid_minor as "pricePaidMinor", method::text as method, granted_at as "grantedAt"
      from credit_lot where athlete_id = ${id}::uuid order by granted_at, id`,
  },
  {
    file: "credit-lots-used",
    table: "credit_entry_lot",
    roles: athletes,
    rows: (id) => sql`select p.entry_id as "creditId", p.lot_id as "lotId", p.amount
      from credit_entry_lot p join credit_entry e on e.id = p.entry_id where e.athlete_id = ${id}::uuid
      order by p.entry_id, p.lot_id`,
  },
  {
    file: "credit-requests",
    table: "credit_request",
    roles: athletes,
    rows: (
      id,
      locale,
    ) => sql`select ${packName(locale)}, r.credits, r.price_minor as "priceMinor", r.valid_days as "validDays",
      r.state::text as state, r.requested_at as "requestedAt", r.due_at as "dueAt", r.settled_at as "settledAt", r.granted,
      r.reason, r.next
      from credit_request r left join credit_pack p on p.id = r.pack_id where r.athlete_id = ${id}::uuid
      order by r.requested_at, r.id`,
  },
  {
    file: "coach",
    table: "coach",
    roles: coaches,
    isSingle: true,
    rows: (id) => sql`select display_name as "displayName", headline, bio, time_zone as "timeZone",
      break_minutes as "breakMinutes", is_active as "isActive", created_at as "createdAt" from coach where id = ${id}::uuid`,
  },
  {
    file: "session-types",
    table: "coach_session_type",
    roles: coaches,
    rows: (id, locale) => sql`select ${typeName(locale)}, t.minutes, t.credits
      from coach_session_type o join session_type t on t.id = o.session_type_id where o.coach_id = ${id}::uuid order by t.id`,
  },
  {
    file: "rates",
    table: "coach_rate",
    roles: coaches,
    rows: (id) => sql`select hourly_rate_minor as "hourlyRateMinor", to_char(valid_from, 'YYYY-MM-DD') as "validFrom"
      from coach_rate where coach_id = ${id}::uuid order by valid_from`,
  },
  {
    file: "availability",
    table: "availability_rule",
    roles: coaches,
    rows: (id) => sql`select weekday, from_minute as "fromMinute", to_minute as "toMinute",
      to_char(valid_from, 'YYYY-MM-DD') as "validFrom", to_char(valid_to, 'YYYY-MM-DD') as "validTo"
      from availability_rule where coach_id = ${id}::uuid order by valid_from, weekday, from_minute`,
  },
  {
    file: "availability-exceptions",
    table: "availability_exception",
    roles: coaches,
    rows: (id) => sql`select to_char(date, 'YYYY-MM-DD') as date, kind::text as kind, from_minute as "fromMinute",
      to_minute as "toMinute" from availability_exception where coach_id = ${id}::uuid order by date, id`,
  },
  {
    file: "documents",
    table: "coach_document",
    roles: coaches,
    rows: (id) => sql`select name, to_char(expires_on, 'YYYY-MM-DD') as "expiresOn", created_at as "createdAt"
      from coach_document where coach_id = ${id}::uuid order by created_at, id`,
  },
  {
    file: "files",
    table: "file",
    roles: both,
    rows: (id) => sql`select f.kind::text as kind, f.name, f.media_type as "mediaType", f.size_bytes as "sizeBytes",
      f.created_at as "createdAt", '/api/v1/files/' || f.id as address
      from file f left join coach_document d on d.id = f.document_id
      where ${id}::uuid in (f.person_id, d.coach_id) order by f.created_at, f.id`,
  },
  {
    file: "pay-adjustments",
    table: "pay_adjustment",
    roles: coaches,
    rows: (id) => sql`select a.booking_id as "bookingId", a.amount_minor as "amountMinor", a.reason,
      a.created_at as "createdAt", p.month as "paidIn"
      from pay_adjustment a left join payment_report p on p.id = a.report_id where a.coach_id = ${id}::uuid order by a.created_at, a.id`,
  },
  {
    file: "pay-statements",
    table: "payment_statement",
    roles: coaches,
    rows: (id) => sql`select p.month, s.state::text as state, s.opened_at as "openedAt", s.due_at as "dueAt",
      s.answered_at as "answeredAt"
      from payment_statement s join payment_report p on p.id = s.report_id where s.coach_id = ${id}::uuid order by p.month`,
  },
  {
    file: "pay-lines",
    table: "payment_line",
    roles: coaches,
    rows: (id) => sql`select p.month, l.coach_name as "coachName", l.kind::text as kind,
      to_char(l.from_date, 'YYYY-MM-DD') as "fromDate", to_char(l.to_date, 'YYYY-MM-DD') as "toDate",
      l.session_count as "sessionCount", l.minutes, l.amount_minor as "amountMinor", l.struck_at as "struckAt",
      l.struck_reason as "struckReason"
      from payment_line l join payment_report p on p.id = l.report_id where l.coach_id = ${id}::uuid
      order by p.month, l.from_date, l.id`,
  },
  {
    file: "dispute-answers",
    table: "dispute_answer",
    roles: coaches,
    rows: (id) => sql`select p.month, to_char(l.from_date, 'YYYY-MM-DD') as "fromDate",
      to_char(l.to_date, 'YYYY-MM-DD') as "toDate", d.kind::text as kind, coalesce(d.reason, a.reason) as reason,
      a.amount_minor as "amountMinor", d.answered_at as "answeredAt"
      from dispute_answer d join payment_line l on l.id = d.line_id join payment_report p on p.id = l.report_id
        left join pay_adjustment a on a.id = d.adjustment_id
      where l.coach_id = ${id}::uuid order by d.answered_at, d.line_id`,
  },
  {
    file: "access-ends",
    table: "access_end",
    roles: coaches,
    rows: (id) => sql`select plan::text as plan, to_char(kept_until, 'YYYY-MM-DD') as "keptUntil", ends_at as "endsAt",
      decided_at as "decidedAt", cancelled, handed_over as "handedOver", kept
      from access_end where coach_id = ${id}::uuid order by decided_at, id`,
  },
  {
    file: "audit",
    table: "audit_entry",
    roles: everyone,
    rows: (id) => sql`select e.id, e.at, e.action, e.entity, case when own.is_about then e.entity_id end as "entityId",
      e.actor_role::text as "actorRole", e.actor_id is not distinct from ${id}::uuid as "isByYou", e.fields,
      case when own.is_about then e.values end as values, case when own.is_about then e.reason end as reason
      from (select id, bool_or(is_about) as is_about from (
        select id, false as is_about from audit_entry where actor_id = ${id}::uuid
        union all select id, true from audit_entry where entity_id = ${id}::uuid
        union all select id, true from audit_entry where entity = 'booking' and entity_id in (${bookingsOf(id)})
      ) found group by id) own
      join audit_entry e on e.id = own.id order by e.at, e.id`,
  },
  {
    file: "audit-details",
    table: "audit_personal",
    roles: everyone,
    rows: (id) => sql`select e.at, e.action, p.values, p.address, p.reason
      from audit_personal p join audit_entry e on e.id = p.entry_id where p.person_id = ${id}::uuid order by e.at, e.id`,
  },
] as const satisfies OwnTable[];

export type OwnFile = (typeof ownTables)[number]["file"];

/** The tables that belong to people and are in nobody's copy, and why. */
export const leftOutTables: Record<string, string> = {
  answer_token: "hashes of links",
  calendar_token: "hashes of links",
  file_part: "the bytes of file: a photo is in the copy as it is, documents have their address there",
  statement_token: "hashes of links",
  used_code: "codes of the last minutes",
  session_span: "the times of session_record once more",
  accepted_warning: "the club's; what administrators did with it is in their audit",
  payment_report: "the club's; what administrators did with it is in their audit",
  payment_file: "the club's",
  payment_file_part: "the club's",
  payment_phase: "the club's",
};

/** The tables that belong to people and keep rows of a person who deleted their account, and why; of all others none is left. */
export const keptTables: Record<string, string> = {
  user: "who the books refer to: no name, no address, no access",
  athlete: "refers to the user; without what it said about them",
  coach: "refers to the user; without what it said about them",
  onboarding_round: "the club's figures of registrations",
  booking: "the club's record of sessions; without texts",
  session_record: "what was worked is paid by it",
  session_span: "the times of session_record once more",
  answer_wait: "who was asked for an answer; closed",
  feedback: "what a coach's sessions were rated; without an athlete's texts",
  evaluation: "the coach's and the athlete's; without texts once the athlete has gone",
  credit_account: "the ledger",
  credit_entry: "the ledger",
  credit_lot: "the ledger",
  credit_entry_lot: "the ledger",
  credit_request: "what the ledger's grants answered; without texts",
  mail: "what was sent and when; without an address",
  coach_session_type: "what the sessions were",
  coach_rate: "payroll",
  pay_adjustment: "payroll",
  payment_report: "payroll",
  accepted_warning: "payroll",
  payment_statement: "payroll",
  payment_line: "payroll, as it was printed",
  dispute_answer: "payroll",
  payment_file: "payroll, as it was printed",
  payment_file_part: "payroll, as it was printed",
  payment_phase: "payroll",
  access_end: "administrators' decisions about a coach; without the reason",
  security_event: "what concerned the security of accounts, by ids and coarse networks, for 180 days",
  audit_entry: "the audit, whose personal part is audit_personal",
};
