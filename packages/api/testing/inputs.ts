import { uuidv7 } from "@zea/domain/id";
import { days, earlier, later } from "@zea/domain/time";
import { privacyNoticeVersion } from "../src/account-schema.ts";
import { creditPack, type Scenario } from "./scenario.ts";

const profile = {
  name: "Aitana Rubio",
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

const { healthConsent: _consent, weightKg: _weight, injuries: _injuries, ...corrected } = profile;
const athleteAfter = { ...corrected, locale: "es" };

const realTimes = { actualStart: new Date("2026-11-01T10:00:00Z"), actualEnd: new Date("2026-11-01T11:00:00Z") };
const terms = { credits: 1, minutes: 60 };
const refund = { isRefunded: true, credits: 1 };
const report = { amountMinor: 5000, lines: 2 };
const ended = { bookingIds: [], refunded: 0, requestedCredits: null };
const evaluation = { effort: 4, technique: 3, notes: "Buen ritmo", nextObjectives: "Bajar más despacio" };

function factorInputs(app: string): Record<string, object> {
  const proof = { currentPassword: "correct horse battery" };
  const made = { clientDataJSON: "e30", attestationObject: "e30", transports: ["internal"] };
  const response = { id: "a", rawId: "a", type: "public-key", clientExtensionResults: {}, response: made };
  return {
    [`${app} account.startCodes`]: proof,
    [`${app} account.confirmCodes`]: { code: "123456" },
    [`${app} account.renewRecoveryCodes`]: proof,
    [`${app} account.removeCodes`]: proof,
    [`${app} account.startPasskey`]: proof,
    [`${app} account.addPasskey`]: { name: "Móvil", response },
    [`${app} account.removePasskey`]: { ...proof, id: uuidv7() },
  };
}

/** A valid input for each procedure that takes one. */
export function validInputs({
  bookings,
  waits,
  ratingToken,
  statementToken,
  registrationToken,
  coachId,
  coachName,
  sessionTypeId,
  documentId,
  startAt,
  settled,
  people,
  payment,
  creditRequest,
  ownCreditRequest,
  packId,
  registrationId,
  invitationSentAt,
  athleteBefore,
  lotId,
  failedMailId,
}: Scenario): Record<string, object> {
  const slot = { coachId, sessionTypeId, startsAt: startAt(4) };
  const person = { name: "Aitana Rubio", birthDate: "1995-06-01" };
  const answer = { rating: 4, isObjectivesMet: true, comments: "Muy bien" };
  const { coachId: _, ...forAthlete } = settled;
  const passwords = { currentPassword: "correct horse battery", newPassword: "another horse battery" };
  const newEmail = { currentPassword: "correct horse battery", email: "julia.nueva@zea.test" };
  const consent = { privacyNoticeVersion, acceptsPrivacyNotice: true };
  return {
    "web account.register": { ...person, email: "aitana@zea.test", locale: "es", next: "/coaches" },
    "web account.registration": { token: registrationToken },
    "web account.completeRegistration": {
      ...person,
      ...consent,
      token: registrationToken,
      password: "correct horse battery",
    },
    "web account.setLocale": { locale: "en" },
    "web account.changePassword": passwords,
    "web account.changeEmail": newEmail,
    "web account.emailChange": { token: registrationToken },
    ...factorInputs("web"),
    "web account.revokeSession": { id: uuidv7() },
    "web agenda.list": { from: startAt(0), to: later(startAt(0), days(7)) },
    "web agenda.freeSlots": { athleteId: people.athlete.id, sessionTypeId, date: "2026-12-01" },
    // settled requests, so that the call does not wait for the engine
    "web agenda.book": { ...forAthlete, shown: terms },
    "web agenda.previewCancel": bookings.own,
    "web agenda.cancel": { ...bookings.own, reason: "Estoy enferma", shown: refund },
    "web athlete.list": { search: "a" },
    "web athlete.get": { athleteId: people.athlete.id, by: "month" },
    "web availability.preview": availability,
    "web availability.save": { ...availability, version: 0, acceptedBookingIds: [] },
    "web booking.quote": slot,
    "web booking.request": {
      ...slot,
      requestKey: uuidv7(),
      shown: { ...terms, freeUntil: earlier(slot.startsAt, days(1)) },
    },
    "web booking.follow": bookings.ownOpen,
    "web booking.outcome": bookings.own,
    "web booking.get": bookings.own,
    "web booking.list": { when: "past", cursor: bookings.own.bookingId },
    "web booking.previewCancel": bookings.own,
    "web booking.cancel": { ...bookings.own, shown: refund },
    "web booking.withdraw": bookings.ownOpen,
    "web coach.get": { coachId },
    "web coach.saveOwnTexts": {
      before: ownTexts,
      after: { headline: { es: "Fuerza", en: "Strength" }, bio: { es: "Entrena", en: "Trains" } },
    },
    "web credit.ledger": { page: 1 },
    "web credit.request": {
      credits: creditPack.credits,
      pack: { packId, shown: { priceMinor: creditPack.priceMinor, validDays: creditPack.validDays } },
      next: "/coaches",
    },
    "web credit.withdraw": ownCreditRequest,
    "web feed.create": { shown: { url: null } },
    "web feedback.give": { ...bookings.done, ...answer },
    "web ownData.deleteAccount": {
      currentPassword: "correct horse battery",
      bookings: [{ ...bookings.own, isRefunded: true }],
      credits: 5,
    },
    "web payment.month": { month: "2026-11" },
    "web profile.save": profile,
    "web profile.complete": profile,
    "web session.get": bookings.own,
    "web session.start": { ...bookings.own, secondsAgo: 5 },
    "web session.stop": { ...bookings.own, secondsAgo: 5 },
    "web session.reset": bookings.own,
    "web session.quote": { ...bookings.own, ...realTimes },
    "web session.complete": { ...bookings.own, ...realTimes, shown: { billableMinutes: 60, amountMinor: 2500 } },
    "web session.previewNoShow": bookings.own,
    "web session.recordNoShow": { ...bookings.own, shown: { credits: 1 } },
    "web session.undoNoShow": bookings.own,
    "web session.evaluate": { ...bookings.own, ...evaluation },
    "web progress.get": { by: "week" },
    "web rating.get": { token: ratingToken },
    "web rating.give": { token: ratingToken, ...answer },
    "web statement.get": payment.own.statement,
    "web statement.lineDetails": payment.own.line,
    "web statement.linked": { token: statementToken },
    "web statement.accept": payment.own.statement,
    "web statement.dispute": { ...payment.own.statement, lines: [{ ...payment.own.line, reason: "Falta el martes" }] },
    "web slot.month": { coachId, sessionTypeId, month: "2026-12" },
    "admin account.setLocale": { locale: "en" },
    "admin account.changePassword": passwords,
    "admin account.changeEmail": newEmail,
    "admin account.emailChange": { token: registrationToken },
    ...factorInputs("admin"),
    "admin account.revokeSession": { id: uuidv7() },
    "admin analytics.overview": { from: "2026-10", to: "2026-11" },
    "admin analytics.funnel": { from: "2026-10", to: "2026-11" },
    "admin analytics.rows": {
      from: "2026-10",
      to: "2026-11",
      metric: "bookings",
      coachId,
      weekday: 1,
      hour: 10,
      page: 1,
    },
    "admin athlete.list": { search: "a", state: "ACTIVE", page: 1 },
    "admin athlete.get": { athleteId: people.athlete.id },
    "admin athlete.invite": { ...invited, email: "otro.atleta@zea.test", phone: "+34 600 111 222" },
    "admin athlete.renewInvitation": { registrationId, shown: { sentAt: invitationSentAt } },
    "admin athlete.withdrawInvitation": { registrationId, shown: { sentAt: invitationSentAt } },
    "admin athlete.update": { athleteId: people.athlete.id, before: athleteBefore, after: athleteAfter },
    "admin athlete.reactivate": { athleteId: people.deactivatedAthlete.id },
    "admin athlete.refuseReactivation": { athleteId: people.deactivatedAthlete.id, reason: "Tiene un pago pendiente" },
    "admin athlete.sessions": { athleteId: people.athlete.id, page: 1 },
    "admin athlete.auditTrail": { athleteId: people.athlete.id },
    "admin athlete.previewDeactivation": { athleteId: people.athlete.id },
    "admin athlete.deactivate": { athleteId: people.deactivatedAthlete.id, reason: "Lo pidió", shown: ended },
    "admin credit.ledger": { athleteId: people.athlete.id, page: 1 },
    "admin credit.grant": {
      athleteId: people.athlete.id,
      credits: 5,
      pricePaidMinor: 7500,
      method: "CASH",
      reason: "Bono",
      expiresAt: later(new Date(), days(30)),
      requestKey: uuidv7(),
    },
    "admin credit.adjust": { athleteId: people.athlete.id, amount: -1, reason: "Error de caja", requestKey: uuidv7() },
    "admin credit.expireLot": { athleteId: people.athlete.id, lotId, reason: "Se fue del club", shown: { credits: 5 } },
    "admin credit.addPack": { ...creditPack, requestKey: uuidv7() },
    "admin credit.updatePack": {
      packId,
      before: creditPack,
      after: { ...structuredClone(creditPack), priceMinor: 12_000 },
    },
    "admin credit.requests": { state: "OPEN", page: 1 },
    "admin credit.findRequest": creditRequest,
    "admin credit.approve": {
      ...creditRequest,
      credits: 6,
      pricePaidMinor: 9000,
      method: "CARD",
      expiresAt: later(new Date(), days(30)),
    },
    "admin credit.refuse": { ...creditRequest, reason: "Escríbenos antes" },
    "admin athlete.extendDeadline": { athleteId: people.athlete.id, dueAt: later(new Date(), days(30)) },
    "admin security.list": { group: "SIGN_INS", search: "a", from: "2026-01-01", page: 1 },
    "admin audit.list": { search: "a", entity: "booking", from: "2026-01-01", page: 1 },
    "admin schedule.day": { date: "2026-12-01", search: "a", page: 1 },
    "admin schedule.week": { date: "2026-12-01", coachId, page: 1 },
    "admin schedule.list": { date: "2026-12-01", state: "CONFLICT", page: 1 },
    "admin schedule.getBooking": bookings.own,
    "admin schedule.athletes": { search: "a" },
    "admin schedule.freeSlots": { athleteId: people.athlete.id, coachId, sessionTypeId, date: "2026-12-01" },
    "admin schedule.book": { ...settled, shown: terms },
    "admin schedule.previewCancel": bookings.own,
    "admin schedule.cancel": { ...bookings.own, reason: "El centro cierra", shown: refund },
    "admin coach.list": { search: "a", filter: "ACTIVE", order: "rate", page: 1 },
    "admin coach.get": { coachId },
    "admin coach.invite": {
      ...invited,
      sessionTypeIds: [sessionTypeId],
      hourlyRateMinor: 2800,
      validFrom: "2026-11-01",
    },
    "admin coach.withdrawInvitation": { coachId, shown: { sentAt: new Date() } },
    "admin coach.update": {
      coachId,
      before: { ...coachBefore, displayName: coachName, sessionTypeIds: [sessionTypeId] },
      after: { ...coachAfter, sessionTypeIds: [sessionTypeId] },
    },
    "admin coach.setActive": { coachId, isActive: false, shown: { upcoming: 3 } },
    "admin coach.previewAccessEnd": { coachId },
    "admin coach.previewHandOver": { coachId, toCoachId: people.otherCoach.id },
    // with other effects than there are, so that it is refused and the coach stays
    "admin coach.endAccess": { ...accessEnd, coachId, keptUntil: "2190-01-01", toCoachId: people.otherCoach.id },
    "admin coach.restoreAccess": { coachId },
    "admin coach.previewRate": { coachId, hourlyRateMinor: 3000, validFrom: "2190-01-01" },
    "admin coach.setRate": {
      coachId,
      hourlyRateMinor: 3000,
      validFrom: "2190-01-01",
      shown: { unrated: 0, unratedMinor: 0, frozen: 0, frozenMinutes: 0, differenceMinor: 0 },
    },
    "admin coach.removeRate": { coachId, validFrom: "2190-01-02", shown: { hourlyRateMinor: 3000 } },
    "admin coach.addDocument": { coachId, name: "Título de monitor", expiresOn: "2027-06-30" },
    "admin coach.removeDocument": { documentId },
    "admin coach.detachFile": { documentId },
    "admin person.invite": { ...invited, email: "otra.administradora@zea.test" },
    "admin person.renewInvitation": { personId: people.admin.id, shown: { sentAt: new Date() } },
    "admin person.revokeAdminAccess": { personId: people.admin.id, reason: "Deja el club" },
    "admin club.saveFacts": { before: noFacts, after: facts },
    "admin settings.save": { before: policies, after: { ...policies, freeCancellationHours: 12 } },
    "admin sessionType.add": { ...sessionType, requestKey: uuidv7(), coachIds: [coachId] },
    "admin sessionType.update": {
      sessionTypeId,
      before: { ...structuredClone(sessionType), meetingPoint: { es: "" }, isActive: true, coachIds: [coachId] },
      after: { ...sessionType, minutes: 75, isActive: true, coachIds: [coachId] },
    },
    "admin payment.month": { month: payment.month },
    "admin payment.progress": { month: payment.month },
    "admin payment.exceptions": { month: payment.month },
    "admin payment.warnings": { month: payment.month },
    "admin payment.acceptWarning": {
      ...payment.report,
      kind: "COACH_NEGATIVE",
      subjectId: coachId,
      facts: '{"amountMinor":-500}',
      note: "Lo acordamos con ella",
    },
    "admin payment.lineDetails": payment.own.line,
    "admin payment.request": { month: payment.month },
    "admin payment.requestReview": { ...payment.report, shown: { ...report, exceptions: 0 } },
    "admin payment.undoReview": { ...payment.report, shown: { reviewDueAt: new Date("2026-12-01T06:10:00Z") } },
    "admin payment.sendReview": { ...payment.report, shown: { reviewDueAt: new Date("2026-12-01T06:10:00Z") } },
    "admin payment.close": {
      ...payment.report,
      reason: "Nos lo dijeron por teléfono",
      shown: { ...report, unanswered: 2 },
    },
    "admin payment.answerDispute": {
      ...payment.own.line,
      kind: "REFUSED",
      reason: "Fue una hora",
      shown: { paidIn: null },
    },
    "admin payment.setMissingRate": { ...bookings.done, hourlyRateMinor: 2500 },
    "admin payment.remind": bookings.own,
    "admin session.noShows": { page: 1 },
    "admin session.get": bookings.own,
    "admin session.quote": { ...bookings.own, ...realTimes },
    "admin session.complete": { ...bookings.own, ...realTimes, shown: { billableMinutes: 60, amountMinor: 2500 } },
    "admin session.previewNoShow": bookings.own,
    "admin session.recordNoShow": { ...bookings.own, shown: { credits: 1 } },
    "admin session.undoNoShow": { ...bookings.noShow, reason: "Llegó tarde" },
    "admin session.adjust": { ...bookings.noShow, requestKey: uuidv7(), amountMinor: 1250, reason: "Vino a esperarle" },
    "admin mail.list": { state: "FAILED", kind: "booking-confirmed", search: "a", page: 1 },
    "admin mail.get": { mailId: failedMailId },
    "admin mail.resend": { mailId: failedMailId, address: "otra@zea.test" },
    "admin mail.dismiss": { mailId: failedMailId, reason: "Se lo dijimos en persona" },
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

const accessEnd = {
  plan: "CANCEL",
  reason: "Deja el club",
  shown: { bookingIds: [], evaluations: 0, statements: 0 },
  requestKey: uuidv7(),
};
const invited = { name: "Irene Vidal", email: "irene.vidal@zea.test", locale: "es" };
const coachBefore = {
  headline: { es: "Fuerza", en: "Strength" },
  bio: { es: "", en: "" },
  timeZone: "Europe/Madrid",
  breakMinutes: 0,
};
const ownTexts = { headline: coachBefore.headline, bio: coachBefore.bio };
const coachAfter = {
  displayName: "Irene Vidal",
  headline: { es: "Fuerza", en: "Strength" },
  bio: { es: "Entrena", en: "Trains" },
  timeZone: "Europe/Madrid",
  breakMinutes: 10,
};
const sessionType = {
  name: { es: "Fuerza", en: "Strength" },
  meetingPoint: { es: "Pista, puerta 3", en: "Track, gate 3" },
  minutes: 60,
  credits: 1,
};
const noFacts = { address: "", directions: { es: "" }, email: "", phone: "" };
const facts = {
  address: "Calle del Olmo Viejo 12, Madrid",
  directions: { es: "Entra por la puerta 3.", en: "Come in by gate 3." },
  email: "info@zea.test",
  phone: "+34 600 000 000",
};
const policies = {
  slotStepMinutes: 30,
  minimumNoticeMinutes: 120,
  horizonDays: 60,
  freeCancellationHours: 24,
  welcomeCredits: 1,
  profileDays: 7,
  feedbackHours: 48,
  evaluationDays: 7,
  signOffHours: 48,
  creditRequestHours: 24,
};

function nest(depth: number): unknown {
  return depth === 0 ? "deep" : { in: nest(depth - 1) };
}

/** Values that no field of any procedure accepts. */
export const invalidValues: Record<string, unknown> = {
  "a null byte": "abc\u0000def",
  "a lone surrogate": "abc\ud800",
  "a very long text": "x".repeat(20_000),
  "a list": [],
  "an object": { $ne: null },
  "a deep object": nest(40),
  "the latest possible date": new Date(8.64e15),
  "the earliest possible date": new Date(-8.64e15),
  "a map": new Map([["a", 1]]),
  "a set": new Set([1]),
  "a bigint": 10n ** 40n,
  "a regular expression": /a+/,
  infinity: Number.POSITIVE_INFINITY,
  NaN: Number.NaN,
};

/** Values that some fields accept, and that must not cause a server error in any. */
export const unusualValues: Record<string, unknown> = {
  null: null,
  undefined: undefined,
  empty: "",
  blank: "   ",
  text: "text",
  "a numeric text": "12",
  "a negative number": -1,
  "a fraction": 0.1 + 0.2,
  "a very large number": 1e21,
  "more than a safe integer": 2 ** 53,
  "more than a 32-bit integer": 2 ** 31,
  true: true,
  false: false,
  "30 February": "2026-02-30",
  "a five-digit year": "12026-02-01",
  "an invalid month": "2026-13",
  "a past date": new Date("2001-01-01"),
  "a distant date": new Date("2199-12-31"),
  "a date with milliseconds": new Date("2026-12-01T10:00:00.001Z"),
  "an unknown id": "019b0000-0000-7000-8000-000000000000",
  "the nil id": "00000000-0000-0000-0000-000000000000",
  wildcards: "%_\\",
  "a quote": "'; drop table booking; --",
  "right to left": "\u202Eabc",
  "an invalid date": new Date(Number.NaN),
  emoji: "👩🏽‍🚀".repeat(10),
};
