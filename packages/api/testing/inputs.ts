import { uuidv7 } from "@zea/domain/id";
import { days, later } from "@zea/domain/time";
import { privacyNoticeVersion } from "../src/account-schema.ts";
import type { World } from "./world.ts";

const profile = {
  fullName: "Aitana Rubio",
  birthDate: "1995-06-01",
  sex: "FEMALE",
  heightCm: 170,
  goal: "Correr",
  sport: "Atletismo",
  experience: "Empiezo",
  daysPerWeek: 3,
  phone: "+34 600 111 222",
  emergencyContact: "Madre, 600 111 333",
  healthConsent: true,
  weightKg: 61.5,
  injuries: "Ninguna",
};

const realTimes = { actualStart: new Date("2026-11-01T10:00:00Z"), actualEnd: new Date("2026-11-01T11:00:00Z") };
const evaluation = { effort: 4, technique: 3, notes: "Buen ritmo", nextObjectives: "Bajar más despacio" };

/** A right input of each procedure that takes one. */
export function rightInputs({
  bookings,
  waits,
  ratingToken,
  coachId,
  coachName,
  sessionTypeId,
  documentId,
  startAt,
  settledKey,
  people,
  payroll,
  creditRequest,
  lotId,
}: World): Record<string, object> {
  const slot = { coachId, sessionTypeId, startsAt: startAt(4) };
  const account = { name: "Aitana Rubio", password: "correct horse battery", birthDate: "1995-06-01", locale: "es" };
  const answer = { rating: 4, isObjectivesMet: true, comments: "Muy bien" };
  const consent = { privacyNoticeVersion, acceptsPrivacyNotice: true };
  return {
    "web account.register": { ...account, ...consent, email: "aitana@zea.test" },
    "web account.resendVerification": { email: "aitana@zea.test" },
    "web account.verify": { token: "a".repeat(43) },
    "web account.setLocale": { locale: "en" },
    "web account.revokeSession": { id: uuidv7() },
    "web agenda.list": { from: startAt(0), to: later(startAt(0), days(7)) },
    "web agenda.starts": { athleteId: people.athlete.id, sessionTypeId, date: "2026-12-01" },
    "web agenda.book": {
      ...{ athleteId: people.athlete.id, sessionTypeId, startsAt: startAt(4) },
      // a key whose outcome is known: nobody waits for an engine that isn't there
      ...{ requestKey: settledKey, reason: "Me lo pidió al acabar" },
    },
    "web agenda.previewCancel": bookings.own,
    "web agenda.cancel": { ...bookings.own, reason: "Estoy enferma" },
    "web athlete.list": { search: "a" },
    "web athlete.get": { athleteId: people.athlete.id, by: "month" },
    "web availability.preview": availability,
    "web availability.save": { ...availability, version: 0, acceptedBookingIds: [] },
    "web booking.quote": slot,
    "web booking.request": { ...slot, requestKey: uuidv7() },
    "web booking.follow": bookings.ownOpen,
    "web booking.outcome": bookings.own,
    "web booking.get": bookings.own,
    "web booking.list": { when: "past", cursor: bookings.own.bookingId },
    "web booking.previewCancel": bookings.own,
    "web booking.cancel": bookings.own,
    "web booking.withdraw": bookings.ownOpen,
    "web coach.get": { coachId },
    "web credit.ledger": { page: 1 },
    "web credit.request": { credits: 5 },
    "web feedback.give": { ...bookings.done, ...answer },
    "web pay.month": { month: "2026-11" },
    "web profile.save": profile,
    "web profile.complete": profile,
    "web session.get": bookings.own,
    "web session.start": { ...bookings.own, secondsAgo: 5 },
    "web session.stop": { ...bookings.own, secondsAgo: 5 },
    "web session.reset": bookings.own,
    "web session.quote": { ...bookings.own, ...realTimes },
    "web session.complete": { ...bookings.own, ...realTimes },
    "web session.previewMiss": bookings.own,
    "web session.miss": bookings.own,
    "web session.undoMiss": bookings.own,
    "web session.evaluate": { ...bookings.own, ...evaluation },
    "web progress.get": { by: "week" },
    "web rating.look": { token: ratingToken },
    "web rating.give": { token: ratingToken, ...answer },
    "web statement.get": payroll.own.statement,
    "web statement.parts": payroll.own.line,
    "web statement.accept": payroll.own.statement,
    "web statement.dispute": { ...payroll.own.statement, lines: [{ ...payroll.own.line, reason: "Falta el martes" }] },
    "web slot.month": { coachId, sessionTypeId, month: "2026-12" },
    "admin account.setLocale": { locale: "en" },
    "admin account.revokeSession": { id: uuidv7() },
    "admin analytics.overview": { from: "2026-10", to: "2026-11" },
    "admin analytics.funnel": { from: "2026-10", to: "2026-11" },
    "admin analytics.rows": {
      from: "2026-10",
      to: "2026-11",
      number: "bookings",
      coachId,
      weekday: 1,
      hour: 10,
      page: 1,
    },
    "admin athlete.list": { search: "a", state: "ACTIVE", page: 1 },
    "admin athlete.get": { athleteId: people.athlete.id },
    "admin athlete.reactivate": { athleteId: people.gone.id },
    "admin athlete.sessions": { athleteId: people.athlete.id, page: 1 },
    "admin athlete.trail": { athleteId: people.athlete.id },
    "admin athlete.previewDeactivation": { athleteId: people.athlete.id },
    "admin athlete.deactivate": { athleteId: people.gone.id, reason: "Lo pidió", acceptedBookingIds: [] },
    "admin credit.ledger": { athleteId: people.athlete.id, page: 1 },
    "admin credit.grant": {
      ...{ athleteId: people.athlete.id, credits: 5, pricePaidMinor: 7500, method: "CASH", reason: "Bono" },
      ...{ expiresAt: later(new Date(), days(30)), requestKey: uuidv7() },
    },
    "admin credit.adjust": { athleteId: people.athlete.id, amount: -1, reason: "Error de caja", requestKey: uuidv7() },
    "admin credit.expireLot": { athleteId: people.athlete.id, lotId, reason: "Se fue del club" },
    "admin credit.requests": { state: "OPEN", page: 1 },
    "admin credit.findRequest": creditRequest,
    "admin credit.approve": {
      ...{ ...creditRequest, credits: 6, pricePaidMinor: 9000, method: "CARD" },
      expiresAt: later(new Date(), days(30)),
    },
    "admin credit.refuse": { ...creditRequest, reason: "Escríbenos antes" },
    "admin athlete.extend": { athleteId: people.athlete.id, dueAt: later(new Date(), days(30)) },
    "admin audit.list": { search: "a", entity: "booking", from: "2026-01-01", page: 1 },
    "admin calendar.day": { date: "2026-12-01", search: "a", page: 1 },
    "admin calendar.week": { date: "2026-12-01", coachId, page: 1 },
    "admin calendar.list": { date: "2026-12-01", state: "CONFLICT", page: 1 },
    "admin calendar.get": bookings.own,
    "admin calendar.athletes": { search: "a" },
    "admin calendar.starts": { athleteId: people.athlete.id, coachId, sessionTypeId, date: "2026-12-01" },
    "admin calendar.book": {
      ...{ athleteId: people.athlete.id, ...slot },
      // a key whose outcome is known: nobody waits for an engine that isn't there
      ...{ requestKey: settledKey, reason: "Lo pidió por teléfono" },
    },
    "admin calendar.previewCancel": bookings.own,
    "admin calendar.cancel": { ...bookings.own, reason: "El centro cierra" },
    "admin coach.list": { search: "a", filter: "ACTIVE", order: "rate", page: 1 },
    "admin coach.get": { coachId },
    "admin coach.invite": {
      ...invited,
      sessionTypeIds: [sessionTypeId],
      hourlyRateMinor: 2800,
      validFrom: "2026-11-01",
    },
    "admin coach.update": {
      coachId,
      before: { ...coachRead, displayName: coachName, sessionTypeIds: [sessionTypeId] },
      after: { ...coachTold, sessionTypeIds: [sessionTypeId] },
    },
    "admin coach.activate": { coachId, isActive: false },
    "admin coach.addRate": { coachId, hourlyRateMinor: 3000, validFrom: "2190-01-01" },
    "admin coach.addDocument": { coachId, name: "Título de monitor", expiresOn: "2027-06-30" },
    "admin coach.removeDocument": { documentId },
    "admin person.invite": { ...invited, email: "otra.administradora@zea.test" },
    "admin person.renewInvitation": { personId: people.admin.id },
    "admin person.revoke": { personId: people.admin.id, reason: "Deja el club" },
    "admin settings.save": { before: policies, after: { ...policies, freeCancellationHours: 12 } },
    "admin sessionType.add": { ...sessionType, coachIds: [coachId] },
    "admin sessionType.update": { ...sessionType, sessionTypeId, isActive: true, coachIds: [coachId] },
    "admin payment.month": { month: payroll.month },
    "admin payment.progress": { month: payroll.month },
    "admin payment.exceptions": { month: payroll.month },
    "admin payment.parts": payroll.own.line,
    "admin payment.request": { month: payroll.month },
    "admin payment.review": payroll.report,
    "admin payment.close": { ...payroll.report, reason: "Nos lo dijeron por teléfono" },
    "admin payment.fillRate": { ...bookings.done, hourlyRateMinor: 2500 },
    "admin payment.nudge": bookings.own,
    "admin session.missed": { page: 1 },
    "admin session.get": bookings.own,
    "admin session.undoMiss": { ...bookings.missed, reason: "Llegó tarde" },
    "admin session.adjust": { ...bookings.missed, requestKey: uuidv7(), amountMinor: 1250, reason: "Vino a esperarle" },
    "admin wait.list": { kind: "FEEDBACK", search: "a", page: 1 },
    "admin wait.get": waits.feedback,
    "admin wait.remind": waits.feedback,
    "admin wait.extend": { ...waits.feedback, dueAt: later(new Date(), days(30)), reason: "Está de viaje" },
    "admin wait.close": { ...waits.feedback, reason: "Contestó por teléfono" },
  };
}

const availability = {
  timeZone: "Europe/Madrid",
  breakMinutes: 10,
  rules: [{ weekday: 1, fromMinute: 480, toMinute: 1200, validFrom: "2026-01-01", validTo: null }],
  exceptions: [{ date: "2190-01-01", kind: "PART_OFF", fromMinute: 600, toMinute: 660 }],
};

const invited = { name: "Irene Vidal", email: "irene.vidal@zea.test", locale: "es" };
const coachRead = {
  ...{ headlineEs: "Fuerza", headlineEn: "Strength", bioEs: "", bioEn: "" },
  ...{ timeZone: "Europe/Madrid", breakMinutes: 0 },
};
const coachTold = {
  ...{ displayName: "Irene Vidal", headlineEs: "Fuerza", headlineEn: "Strength", bioEs: "Entrena", bioEn: "Trains" },
  ...{ timeZone: "Europe/Madrid", breakMinutes: 10 },
};
const sessionType = { nameEs: "Fuerza", nameEn: "Strength", minutes: 60, credits: 1 };
const policies = {
  ...{ slotStepMinutes: 30, minimumNoticeMinutes: 120, horizonDays: 60, freeCancellationHours: 24, welcomeCredits: 1 },
  ...{ profileDays: 7, feedbackHours: 48, evaluationDays: 7, signOffHours: 48, creditRequestHours: 24 },
};

function nest(depth: number): unknown {
  return depth === 0 ? "deep" : { in: nest(depth - 1) };
}

/** What no field of any procedure may take. */
export const never: Record<string, unknown> = {
  "a null byte": "abc\u0000def",
  "half a character": "abc\ud800",
  "a huge text": "x".repeat(20_000),
  "a list": [],
  "an object": { $ne: null },
  "a deep object": nest(40),
  "a date at the end of time": new Date(8.64e15),
  "a date at its beginning": new Date(-8.64e15),
  "a map": new Map([["a", 1]]),
  "a set": new Set([1]),
  "a bigint": 10n ** 40n,
  "a pattern": /a+/,
  "an endless number": Number.POSITIVE_INFINITY,
  "no number": Number.NaN,
};

/** What some field might take, and no field may stumble over. */
export const odd: Record<string, unknown> = {
  nothing: null,
  missing: undefined,
  empty: "",
  blank: "   ",
  text: "text",
  "a number in text": "12",
  "a negative number": -1,
  "a fraction": 0.1 + 0.2,
  "a huge number": 1e21,
  "beyond a whole number": 2 ** 53,
  "beyond the database's number": 2 ** 31,
  true: true,
  false: false,
  "30 February": "2026-02-30",
  "a year of five digits": "12026-02-01",
  "a month that is none": "2026-13",
  "a past date": new Date("2001-01-01"),
  "a far date": new Date("2199-12-31"),
  "a date to the millisecond": new Date("2026-12-01T10:00:00.001Z"),
  "an unknown id": "019b0000-0000-7000-8000-000000000000",
  "the empty id": "00000000-0000-0000-0000-000000000000",
  "a wild card": "%_\\",
  "a quote": "'; drop table booking; --",
  "right to left": "\u202Eabc",
  "no date": new Date(Number.NaN),
  emoji: "👩🏽‍🚀".repeat(10),
};
