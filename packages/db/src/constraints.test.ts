import { describe, expect } from "vitest";
import { giveCredits, makeAthlete, makeCoach } from "../testing/factories.ts";
import { test } from "../testing/test.ts";
import { constraintOf, constraintReason, constraintReasons, sqlStateOf } from "./constraints.ts";

/** Guards that the Prisma schema can't express; no migration may drop them. */
const guards = {
  exclusion: ["booking_athlete_overlap", "booking_coach_overlap", "session_record_overlap"],
  check: [
    "access_end_plan_check",
    "answer_wait_reminders_check",
    "answer_wait_settled_check",
    "athlete_days_check",
    "athlete_health_check",
    "athlete_height_check",
    "athlete_weight_check",
    "availability_exception_minutes_check",
    "availability_rule_minutes_check",
    "availability_rule_weekday_check",
    "booking_cancellation_check",
    "booking_credits_check",
    "booking_period_check",
    "booking_rejection_check",
    "booking_request_reason_check",
    "booking_timer_check",
    "clock_one",
    "club_facts_address_check",
    "club_facts_directions_check",
    "club_facts_email_check",
    "club_facts_one",
    "club_facts_phone_check",
    "club_settings_one",
    "club_settings_values_check",
    "coach_bio_check",
    "coach_break_check",
    "coach_headline_check",
    "coach_rate_amount_check",
    "credit_account_balance_check",
    "credit_entry_amount_check",
    "credit_entry_booking_check",
    "credit_lot_method_check",
    "credit_lot_price_check",
    "credit_lot_remaining_check",
    "credit_pack_credits_check",
    "credit_pack_name_check",
    "credit_pack_position_check",
    "credit_pack_price_check",
    "credit_pack_valid_days_check",
    "credit_request_credits_check",
    "credit_request_granted_check",
    "credit_request_pack_check",
    "credit_request_settled_check",
    "credit_request_withdrawn_check",
    "dispute_answer_adjustment_check",
    "dispute_answer_reason_check",
    "email_change_email_check",
    "evaluation_effort_check",
    "evaluation_technique_check",
    "feedback_rating_check",
    "file_subject_check",
    "mail_addressee_check",
    "mail_dismissed_check",
    "mail_settled_check",
    "onboarding_round_closed_check",
    "onboarding_round_reminders_check",
    "pay_adjustment_amount_check",
    "pay_adjustment_rate_check",
    "payment_line_dates_check",
    "payment_line_kind_check",
    "payment_line_struck_check",
    "payment_line_sums_check",
    "payment_report_close_check",
    "payment_report_month_check",
    "payment_report_review_check",
    "payment_report_review_due_check",
    "payment_statement_answer_check",
    "registration_email_check",
    "registration_ended_check",
    "registration_invited_check",
    "security_event_app_check",
    "security_event_detail_check",
    "security_event_network_check",
    "session_record_minutes_check",
    "session_record_pay_check",
    "session_record_period_check",
    "session_type_credits_check",
    "session_type_meeting_point_check",
    "session_type_minutes_check",
    "session_type_name_check",
    "user_deleted_check",
    "user_email_check",
    "user_locale_check",
  ],
  partialIndex: [
    "booking_gone",
    "booking_requested",
    "booking_requested_once",
    "booking_running_once",
    "credit_entry_debit_once",
    "credit_entry_refund_once",
    "credit_entry_welcome_once",
    "credit_request_open_once",
    "onboarding_round_open_once",
    "outbox_event_undelivered",
    "payment_line_adjustment_once",
    "payment_line_once",
    "payment_line_struck",
    "registration_invited_once",
    "session_record_unpaid",
    "session_record_unrated",
  ],
  trigger: [
    "accepted_warning.append_only",
    "accepted_warning.payment_part_guard",
    "account.person_deleted",
    "athlete.person_deleted",
    "audit_entry.append_only",
    "audit_personal.leave_out_deleted",
    "booking.booking_settled",
    "booking.booking_transition",
    "calendar_feed.person_deleted",
    "calendar_token.person_deleted",
    "clock.clock_guard",
    "coach.coach_name",
    "coach.person_deleted",
    "coach_document.person_deleted",
    "credit_account.credit_balance",
    "credit_entry.append_only",
    "credit_entry.credit_balance",
    "credit_entry.credit_entry_parts",
    "credit_entry_lot.append_only",
    "credit_entry_lot.credit_entry_parts",
    "credit_lot.credit_balance",
    "credit_lot.credit_lot_frozen",
    "dispute_answer.append_only",
    "dispute_answer.dispute_answer_fits",
    "email_change.person_deleted",
    "feedback.person_deleted",
    "file.person_deleted",
    "outbox_event.outbox_wake",
    "passkey.person_deleted",
    "password_link.person_deleted",
    "pay_adjustment.append_only",
    "pay_adjustment.pay_adjustment_frozen",
    "pay_adjustment.payment_claim_guard",
    "pay_adjustment.payment_unclaimed",
    "payment_file.payment_kept",
    "payment_file.payment_part_guard",
    "payment_file_part.payment_kept",
    "payment_file_part.payment_part_guard",
    "payment_line.payment_kept",
    "payment_line.payment_part_guard",
    "payment_report.payment_kept",
    "payment_report.payment_report_guard",
    "payment_statement.payment_kept",
    "payment_statement.payment_part_guard",
    "security_event.append_only",
    "security_event.security_event_kept",
    "session.session_end",
    "session.session_limit",
    "session_record.payment_claim_guard",
    "session_record.payment_kept",
    "session_record.payment_unclaimed",
    "session_record.session_record_frozen",
    "session_record.session_span",
    "session_span.append_only",
    "statement_token.person_deleted",
    "two_factor.person_deleted",
    "used_code.leave_out_deleted",
  ],
};

const queries = {
  exclusion: "select conname as name from pg_constraint where contype = 'x'",
  check: "select conname as name from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace",
  partialIndex: `select c.relname as name from pg_index i join pg_class c on c.oid = i.indexrelid
    where i.indpred is not null and c.relnamespace = 'public'::regnamespace and not i.indisexclusion`,
  trigger: `select c.relname || '.' || t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgenabled = 'O'`,
};

describe("the guards of the database", () => {
  for (const kind of Object.keys(guards) as (keyof typeof guards)[]) {
    test(`each expected ${kind} exists, and no other`, async ({ db }) => {
      const rows = await db.$queryRawUnsafe<{ name: string }[]>(queries[kind]);
      expect(rows.map(({ name }) => name).sort()).toEqual(guards[kind]);
    });
  }

  test("each reason belongs to an existing constraint", async ({ db }) => {
    const rows = await db.$queryRaw<{ name: string }[]>`
      select conname as name from pg_constraint union select indexname from pg_indexes where schemaname = 'public'
      union select tgname from pg_trigger`;
    const named = rows.map(({ name }) => name);
    for (const name of Object.keys(constraintReasons)) expect(named).toContain(name);
  });
});

const start = new Date("2026-11-24T09:00:00Z");
const end = new Date("2026-11-24T10:00:00Z");

function bookingOf(athleteId: string, coach: { id: string; sessionTypeId: string }, status: "CONFIRMED" | "REQUESTED") {
  return {
    athleteId,
    coachId: coach.id,
    sessionTypeId: coach.sessionTypeId,
    startsAt: start,
    endsAt: end,
    status,
    requestKey: crypto.randomUUID(),
    requestedAt: start,
    requestedById: athleteId,
    requestedByRole: "ATHLETE" as const,
    credits: 1,
    freeCancellationHours: 24,
  };
}

describe("the database refuses", () => {
  test("to book a coach or an athlete twice at the same time", async ({ db }) => {
    const [coach, otherCoach] = [await makeCoach(db), await makeCoach(db)];
    const [athlete, other] = [await makeAthlete(db), await makeAthlete(db)];
    await db.booking.create({ data: bookingOf(athlete.id, coach, "CONFIRMED") });
    const sameCoach = await db.booking
      .create({ data: bookingOf(other.id, coach, "CONFIRMED") })
      .catch((error) => error);
    expect([constraintOf(sameCoach), constraintReason(sameCoach), sqlStateOf(sameCoach)]).toEqual([
      "booking_coach_overlap",
      "booking.slot_taken",
      "23P01",
    ]);
    const sameAthlete = db.booking.create({ data: bookingOf(athlete.id, otherCoach, "CONFIRMED") });
    expect(constraintReason(await sameAthlete.catch((error) => error))).toBe("booking.athlete_busy");
    await db.booking.create({ data: bookingOf(other.id, coach, "REQUESTED") });
    const again = await db.booking.create({ data: bookingOf(other.id, coach, "REQUESTED") }).catch((error) => error);
    expect(constraintReason(again)).toBe("booking.already_requested");
  });

  test("to bring back a settled booking or to skip a state", async ({ db }) => {
    const { id } = await db.booking.create({
      data: bookingOf((await makeAthlete(db)).id, await makeCoach(db), "REQUESTED"),
    });
    const completed = await db.booking.update({ where: { id }, data: { status: "COMPLETED" } }).catch((error) => error);
    expect(constraintOf(completed)).toBe("booking_transition");
  });

  test("to change, delete or truncate the ledger and the audit trail", async ({ db }) => {
    await giveCredits(db, (await makeAthlete(db)).id, 3);
    for (const table of ["credit_entry", "credit_entry_lot", "audit_entry"]) {
      const attempts = [
        `update ${table} set ${table === "audit_entry" ? "action = 'x'" : "amount = 9"}`,
        `delete from ${table}`,
      ];
      for (const attempt of [...attempts, `truncate ${table} cascade`]) {
        const refused = await db.$executeRawUnsafe(attempt).catch((error) => error);
        expect(constraintOf(refused), attempt).toBe("append_only");
      }
    }
    expect(await db.creditEntry.count()).toBe(1);
  });

  test("a balance that is negative or differs from its entries or lots", async ({ db }) => {
    const { id: athleteId } = await makeAthlete(db, { credits: 3 });
    const balance = await db.creditAccount
      .update({ where: { athleteId }, data: { balance: 4 } })
      .catch((error) => error);
    expect(constraintOf(balance)).toBe("credit_balance");
    const lot = await db.creditLot.updateMany({ where: { athleteId }, data: { remaining: 2 } }).catch((error) => error);
    expect(constraintOf(lot)).toBe("credit_balance");
    const entry = { athleteId, kind: "ADJUSTMENT", amount: 1, createdAt: start } as const;
    expect(constraintOf(await db.creditEntry.create({ data: entry }).catch((error) => error))).toMatch(/^credit_/);
    const negative = db.creditAccount.update({ where: { athleteId }, data: { balance: -1 } });
    expect(constraintReason(await negative.catch((error) => error))).toBe("credit.insufficient");
  });

  test("to change a credit lot, except for its remaining credits and its expiry", async ({ db }) => {
    const [{ id: athleteId }, other] = [await makeAthlete(db, { credits: 3 }), await makeAthlete(db)];
    const { id } = await db.creditLot.findFirstOrThrow();
    const attempts = [
      { pricePaidMinor: 100 },
      { granted: 4 },
      { grantedAt: start },
      { method: "CARD" },
      { origin: "REFUND", method: null },
      { athleteId: other.id },
    ] as const;
    for (const data of attempts) {
      const refused = await db.creditLot.update({ where: { id }, data }).catch((error) => error);
      expect(constraintOf(refused), Object.keys(data)[0]).toBe("credit_lot_frozen");
    }
    const deleted = db.creditLot.delete({ where: { id } });
    expect(constraintOf(await deleted.catch((error) => error))).toBe("credit_lot_frozen");
    await db.creditLot.update({ where: { id }, data: { expiresAt: end, remaining: 3 } });
    expect(await db.creditLot.findFirst({ where: { athleteId } })).toMatchObject({ granted: 3, pricePaidMinor: 0 });
  });

  test("to change a session's minutes, rate or amount, except to fill in a missing rate once", async ({ db }) => {
    const coach = await makeCoach(db);
    const { id: bookingId } = await db.booking.create({
      data: bookingOf((await makeAthlete(db)).id, coach, "CONFIRMED"),
    });
    const record = {
      bookingId,
      coachId: coach.id,
      actualStart: start,
      actualEnd: end,
      billableMinutes: 60,
      completedAt: end,
    };
    await db.sessionRecord.create({ data: record });
    const minutes = db.sessionRecord.update({ where: { bookingId }, data: { billableMinutes: 90 } });
    expect(constraintOf(await minutes.catch((error) => error))).toBe("session_record_frozen");
    await db.sessionRecord.update({ where: { bookingId }, data: { hourlyRateMinor: 2500, amountMinor: 2500 } });
    const rate = db.sessionRecord.update({ where: { bookingId }, data: { hourlyRateMinor: 3000, amountMinor: 3000 } });
    expect(constraintOf(await rate.catch((error) => error))).toBe("session_record_frozen");
    const deleted = db.sessionRecord.delete({ where: { bookingId } });
    expect(constraintOf(await deleted.catch((error) => error))).toBe("session_record_frozen");
  });

  test("to move a fixed clock, or a movable one back", async ({ db }) => {
    const move = (offsetMs: bigint) => db.clock.update({ where: { id: 1 }, data: { offsetMs } });
    expect(constraintOf(await move(5n).catch((error) => error))).toBe("clock_fixed");
    const movable = (offsetMs: bigint) =>
      db.$transaction(async (tx) => {
        await tx.$executeRaw`select set_config('zea.clock', 'movable', true)`;
        await tx.clock.update({ where: { id: 1 }, data: { offsetMs } });
      });
    await movable(5n);
    expect(constraintOf(await movable(4n).catch((error) => error))).toBe("clock_forward");
  });

  test("to write anything about a deleted person", async ({ db }) => {
    const [{ id }, coach] = [await makeAthlete(db), await makeCoach(db)];
    const person = (personId: string) => ({ where: { id: personId }, data: { deletedAt: start, revokedAt: start } });
    expect(constraintReason(await db.user.update(person(id)).catch((error) => error))).toBe("account.deleted");
    for (const one of [id, coach.id]) {
      const { where, data } = person(one);
      await db.user.update({ where, data: { ...data, email: `deleted:${one}` } });
    }
    const passkey = { publicKey: "key", counter: 0, deviceType: "singleDevice", backedUp: false };
    const photo = { name: "photo.webp", mediaType: "image/webp", sizeBytes: 1, sha256: "hash", createdAt: start };
    const attempts = [
      db.athlete.update({ where: { id }, data: { goal: "Correr" } }),
      db.coach.update({ where: { id: coach.id }, data: { displayName: "Ana" } }),
      db.account.create({ data: { userId: id, accountId: id, providerId: "credential" } }),
      db.passwordLink.create({ data: { userId: id, kind: "RESET", tokenHash: "hash", expiresAt: end } }),
      db.emailChange.create({ data: { userId: id, email: "otra@zea.test", tokenHash: "hash", expiresAt: end } }),
      db.calendarFeed.create({ data: { personId: id, key: crypto.randomUUID(), createdAt: start } }),
      db.twoFactor.create({ data: { userId: id, secret: "secret", backupCodes: "codes" } }),
      db.passkey.create({ data: { userId: id, credentialID: "id", ...passkey } }),
      db.file.create({ data: { personId: id, kind: "PHOTO", ...photo } }),
      db.coachDocument.create({ data: { coachId: coach.id, name: "Título", expiresOn: end, createdAt: start } }),
      db.statementToken.create({ data: { coachId: coach.id, hash: "hash", createdAt: start } }),
    ];
    for (const attempt of attempts) {
      expect(constraintReason(await attempt.catch((error: unknown) => error))).toBe("account.deleted");
    }
    const { id: bookingId } = await db.booking.create({ data: bookingOf(id, coach, "CONFIRMED") });
    const feedback = { bookingId, athleteId: id, rating: 5, givenAt: end };
    const comment = db.feedback.create({ data: { ...feedback, comments: "Genial" } });
    expect(constraintReason(await comment.catch((error: unknown) => error))).toBe("account.deleted");
    await db.feedback.create({ data: feedback });
    const link = db.calendarToken.create({ data: { hash: "hash", bookingId, personId: id, createdAt: start } });
    expect(constraintReason(await link.catch((error: unknown) => error))).toBe("account.deleted");
    // the books go on, without what would be kept about the person beside them
    const entry = { at: start, action: "booking.cancel", entity: "booking", entityId: bookingId, values: {} };
    const { id: entryId } = await db.auditEntry.create({ data: entry });
    await db.auditPersonal.createMany({ data: [{ entryId, personId: id, values: {}, reason: "Gripe" }] });
    await db.$executeRaw`insert into used_code (user_id, code, used_at) values (${id}::uuid, '123456', now())`;
    await db.session.create({ data: { userId: id, token: "token", expiresAt: end } });
    const left = [db.auditPersonal.count(), db.usedCode.count(), db.session.count()];
    expect(await Promise.all(left)).toEqual([0, 0, 0]);
  });

  test("health data without consent", async ({ db }) => {
    const { id } = await makeAthlete(db);
    const weight = await db.athlete.update({ where: { id }, data: { weightKg: 70 } }).catch((error) => error);
    expect(constraintOf(weight)).toBe("athlete_health_check");
  });
});
