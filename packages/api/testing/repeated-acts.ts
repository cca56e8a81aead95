import type { PrismaClient } from "@zea/db/generated/client";
import { giveCredits, makeAdmin } from "@zea/db/testing/factories";
import { setClock } from "@zea/domain/clock";
import type { Reason } from "@zea/domain/errors";
import { uuidv7 } from "@zea/domain/id";
import { countExceptions } from "@zea/domain/payment/exception-queries";
import { hours, later, minutes } from "@zea/domain/time";
import type { App } from "../src/app.ts";
import { callProcedure } from "./call-procedure.ts";
import { validInputs } from "./inputs.ts";
import { createDraft, type Scenario } from "./scenario.ts";
import { createSession, password, setPassword } from "./sign-in.ts";

type Setting = { db: PrismaClient; scenario: Scenario; input: Record<string, unknown> };

type Act = {
  /** Who acts; by default the first person of an allowed role. */
  caller?: keyof Scenario["cookies"];
  /** Makes the act possible, and returns its input where it is not that of `validInputs`. */
  prepare?: (setting: Setting) => Promise<unknown>;
  /** The tables that a repetition changes all the same. */
  changes?: string[];
  /** The refusal of the same act by another administrator, where the first one counts. */
  refusedToOthers?: Reason;
  /** Why the act has no first outcome to answer with. */
  isRepeatable?: string;
};

async function call<Data>(
  { db, scenario }: Setting,
  caller: keyof Scenario["cookies"],
  name: string,
  input?: object,
): Promise<Data> {
  const { status, data, error } = await callProcedure(db, name, input, scenario.cookies[caller]);
  if (status !== 200) throw new Error(`${name} answered ${error?.reason}.`);
  return data as Data;
}

/** Moves the clock to after the start of the first athlete's booking. */
const moveClock = ({ db, scenario }: Setting, after: number) => setClock(db, later(scenario.startAt(0), after));

const callerOf = (app: App) => (app === "web" ? "athlete" : "admin");

const withPassword = (app: App) => async (setting: Setting) => {
  await setPassword(setting.db, setting.scenario.people[callerOf(app)].id);
};

const again = "each press asks for another mail, and the first may not have arrived";
const shownOnce = "the secret is shown once, so that who did not see it needs another";

function ownAccount(app: App): Record<string, Act> {
  const prepare = withPassword(app);
  const ownId = ({ scenario }: Setting) => scenario.people[callerOf(app)].id;
  return {
    [`${app} account.setLocale`]: {},
    [`${app} account.changePassword`]: { prepare },
    [`${app} account.changeEmail`]: { isRepeatable: again },
    [`${app} account.startCodes`]: { isRepeatable: shownOnce },
    [`${app} account.confirmCodes`]: { isRepeatable: "the first one ends the session that it was sent with" },
    [`${app} account.renewRecoveryCodes`]: { isRepeatable: shownOnce },
    [`${app} account.removeCodes`]: {
      prepare: async (setting) => {
        await prepare(setting);
        const userId = ownId(setting);
        await setting.db.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
        await setting.db.twoFactor.create({ data: { userId, secret: "x", backupCodes: "x", verified: true } });
      },
    },
    [`${app} account.startPasskey`]: { isRepeatable: shownOnce },
    [`${app} account.addPasskey`]: { isRepeatable: "the browser makes another passkey for each press" },
    [`${app} account.removePasskey`]: {
      prepare: async (setting) => {
        await prepare(setting);
        const made = {
          publicKey: "x",
          credentialID: uuidv7(),
          counter: 0,
          deviceType: "singleDevice",
          backedUp: false,
        };
        const { id } = await setting.db.passkey.create({ data: { userId: ownId(setting), ...made } });
        return { currentPassword: password, id };
      },
    },
    [`${app} account.revokeSession`]: {
      prepare: async (setting) => {
        await createSession(setting.db, app, ownId(setting));
        const where = { userId: ownId(setting) };
        return setting.db.session.findFirstOrThrow({ where, orderBy: { id: "desc" }, select: { id: true } });
      },
    },
    [`${app} account.revokeOtherSessions`]: {},
  };
}

type Named = { bookingId: string };
const idsOf = (bookings: Named[]) => bookings.map(({ bookingId }) => bookingId);

async function prepareCompleted(setting: Setting) {
  const bookingId = setting.scenario.bookings.own.bookingId;
  await moveClock(setting, minutes(65));
  const actualStart = setting.scenario.startAt(0);
  const times = { bookingId, actualStart, actualEnd: later(actualStart, hours(1)) };
  const shown = await call<Record<"billableMinutes" | "amountMinor", number>>(
    setting,
    "coach",
    "web session.quote",
    times,
  );
  const { billableMinutes, amountMinor } = shown;
  return { ...times, shown: { billableMinutes, amountMinor } };
}

async function reactivate(setting: Setting) {
  const { id: athleteId } = setting.scenario.people.deactivatedAthlete;
  await call(setting, "admin", "admin athlete.reactivate", { athleteId });
  return athleteId;
}

/** The report and what it pays, as its page shows it. */
async function reportOf(setting: Setting, month: string) {
  type Month = { report: { id: string; lines: { amountMinor: number }[] } };
  const { report } = await call<Month>(setting, "admin", "admin payment.month", { month });
  const amountMinor = report.lines.reduce((sum, line) => sum + line.amountMinor, 0);
  return { reportId: report.id, shown: { amountMinor, lines: report.lines.length } };
}

/** The draft of an earlier month, as its page shows it. */
async function draftReport(setting: Setting) {
  const { db, scenario } = setting;
  await giveCredits(db, scenario.people.other.id, 9);
  const { month } = await createDraft(db, scenario.people, -2);
  const { reportId, shown } = await reportOf(setting, month);
  const ctx = { db, now: new Date(), actor: scenario.people.admin };
  return { reportId, shown: { ...shown, exceptions: await countExceptions(ctx, { month }) } };
}

/** A review of that draft that is due, and what its page shows. */
async function requestReview(setting: Setting) {
  const draft = await draftReport(setting);
  const { reviewDueAt } = await call<{ reviewDueAt: Date }>(setting, "admin", "admin payment.requestReview", draft);
  return { reportId: draft.reportId, shown: { reviewDueAt } };
}

/** Each mutation, and what it takes to do it twice. The test fails when one is missing here. */
export const repeatedActs: Record<string, Act> = {
  ...ownAccount("web"),
  ...ownAccount("admin"),
  "web account.register": { isRepeatable: again },
  "web account.completeRegistration": { changes: ["session"] },
  "web agenda.book": {},
  "web agenda.cancel": {},
  "web availability.preview": {},
  "web availability.save": {
    prepare: async (setting) => {
      const { version } = await call<{ version: number }>(setting, "coach", "web availability.get");
      const { version: _, acceptedBookingIds: __, ...hours } = setting.input;
      const preview = await call<{ uncoveredBookings: Named[] }>(setting, "coach", "web availability.preview", hours);
      return { ...hours, version, acceptedBookingIds: idsOf(preview.uncoveredBookings) };
    },
  },
  "web booking.request": {
    // a settled one, so that the call does not wait for the engine
    prepare: async ({ db, scenario, input }) => {
      const where = { id: scenario.bookings.own.bookingId };
      const { startsAt, requestKey } = await db.booking.findUniqueOrThrow({ where });
      return { ...input, startsAt, requestKey };
    },
  },
  "web booking.cancel": {},
  "web booking.withdraw": {},
  "web coach.saveOwnTexts": {},
  "web credit.request": {},
  "web credit.withdraw": {},
  "web feed.create": {},
  "web feed.revoke": {},
  "web feedback.give": {},
  "web ownData.deleteAccount": { isRepeatable: "the first one ends the session that it was sent with" },
  "web photo.remove": {},
  "web profile.save": {},
  "web profile.complete": {
    caller: "deactivatedAthlete",
    prepare: async (setting) => void (await reactivate(setting)),
  },
  "web profile.requestReactivation": { caller: "deactivatedAthlete" },
  "web rating.give": {},
  "web session.start": { prepare: (setting) => moveClock(setting, minutes(5)) },
  "web session.stop": {
    prepare: async (setting) => {
      await moveClock(setting, minutes(5));
      await call(setting, "coach", "web session.start", setting.input);
    },
  },
  "web session.reset": {
    prepare: async (setting) => {
      await moveClock(setting, minutes(5));
      await call(setting, "coach", "web session.start", { ...setting.input, secondsAgo: 1 });
    },
  },
  "web session.complete": { prepare: prepareCompleted },
  "web session.recordNoShow": { prepare: (setting) => moveClock(setting, minutes(20)) },
  "web session.undoNoShow": {
    prepare: async (setting) => {
      await moveClock(setting, minutes(20));
      await call(setting, "coach", "web session.recordNoShow", { ...setting.input, shown: { credits: 1 } });
    },
  },
  "web session.evaluate": {
    prepare: async ({ scenario, input }) => ({ ...input, ...scenario.bookings.done, notes: null }),
  },
  "web statement.accept": {},
  "web statement.dispute": {},
  "admin athlete.invite": { refusedToOthers: "registration.already_invited" },
  "admin athlete.renewInvitation": {},
  "admin athlete.withdrawInvitation": { refusedToOthers: "registration.not_found" },
  "admin athlete.update": {},
  "admin athlete.reactivate": { refusedToOthers: "onboarding.not_deactivated" },
  "admin athlete.deactivate": {
    prepare: async (setting) => {
      const { id: athleteId } = setting.scenario.people.athlete;
      type Preview = { bookings: Named[]; refunded: number; requestedCredits: number | null };
      const preview = await call<Preview>(setting, "admin", "admin athlete.previewDeactivation", { athleteId });
      const { bookings, refunded, requestedCredits } = preview;
      return { ...setting.input, athleteId, shown: { bookingIds: idsOf(bookings), refunded, requestedCredits } };
    },
    refusedToOthers: "athlete.already_deactivated",
  },
  "admin athlete.refuseReactivation": {
    prepare: async (setting) => void (await call(setting, "deactivatedAthlete", "web profile.requestReactivation")),
    refusedToOthers: "onboarding.not_requested",
  },
  "admin athlete.extendDeadline": {
    prepare: async (setting) => ({ ...setting.input, athleteId: await reactivate(setting) }),
    refusedToOthers: "onboarding.deadline_not_later",
  },
  "admin club.saveFacts": {},
  "admin coach.invite": { refusedToOthers: "person.address_taken" },
  "admin coach.withdrawInvitation": {
    prepare: async (setting) => {
      const invited = validInputs(setting.scenario)["admin coach.invite"];
      const { coachId } = await call<{ coachId: string }>(setting, "admin", "admin coach.invite", invited);
      const { invitedAt } = await setting.db.user.findUniqueOrThrow({ where: { id: coachId } });
      return { coachId, shown: { sentAt: invitedAt } };
    },
    refusedToOthers: "coach.invitation_withdrawn",
  },
  "admin coach.update": {},
  "admin coach.setActive": {},
  "admin coach.endAccess": {
    prepare: async (setting) => {
      const { coachId } = setting.scenario;
      type Preview = { bookings: Named[]; evaluations: number; statements: number };
      const preview = await call<Preview>(setting, "admin", "admin coach.previewAccessEnd", { coachId });
      const { bookings, evaluations, statements } = preview;
      const shown = { bookingIds: idsOf(bookings), evaluations, statements };
      return { coachId, plan: "CANCEL", reason: "Deja el club", shown, requestKey: uuidv7() };
    },
  },
  "admin coach.restoreAccess": {
    prepare: async ({ scenario }) => ({ coachId: scenario.people.endedCoach.id }),
  },
  "admin coach.setRate": {},
  "admin coach.removeRate": {
    refusedToOthers: "coach.rate_not_found",
    prepare: async (setting) => {
      const { coachId } = setting.scenario;
      const rate = { coachId, validFrom: "2190-01-02", hourlyRateMinor: 3000 };
      const shown = { unrated: 0, unratedMinor: 0, frozen: 0, frozenMinutes: 0, differenceMinor: 0 };
      await call(setting, "admin", "admin coach.setRate", { ...rate, shown });
      return { coachId, validFrom: rate.validFrom, shown: { hourlyRateMinor: rate.hourlyRateMinor } };
    },
  },
  "admin coach.addDocument": {},
  "admin coach.removeDocument": { refusedToOthers: "coach.document_not_found" },
  "admin coach.detachFile": {},
  "admin credit.grant": {},
  "admin credit.adjust": {},
  "admin credit.expireLot": {},
  "admin credit.addPack": {},
  "admin credit.updatePack": {},
  "admin credit.approve": { refusedToOthers: "credit.request_settled" },
  "admin credit.refuse": { refusedToOthers: "credit.request_settled" },
  "admin mail.resend": { refusedToOthers: "mail.not_failed" },
  "admin mail.dismiss": { refusedToOthers: "mail.not_failed" },
  "admin payment.request": {},
  "admin payment.requestReview": { prepare: draftReport, refusedToOthers: "payment.review_due" },
  "admin payment.undoReview": { prepare: requestReview },
  "admin payment.acceptWarning": {
    refusedToOthers: "payment.warning_accepted",
    prepare: async (setting) => {
      const { reportId } = await draftReport(setting);
      // beside such rates, those of the report's sessions are unusual
      await setting.db.coachRate.updateMany({ data: { hourlyRateMinor: 100 } });
      const { month } = await setting.db.paymentReport.findUniqueOrThrow({ where: { id: reportId } });
      type Warning = { kind: string; subjectId: string; facts: string };
      const [warning] = await call<Warning[]>(setting, "admin", "admin payment.warnings", { month });
      return { reportId, kind: warning?.kind, subjectId: warning?.subjectId, facts: warning?.facts };
    },
  },
  "admin payment.sendReview": { prepare: requestReview },
  "admin payment.close": {
    prepare: async (setting) => {
      const { reportId, shown } = await reportOf(setting, setting.scenario.payment.month);
      return { reportId, reason: "Nos lo dijeron por teléfono", shown: { ...shown, unanswered: 2 } };
    },
    refusedToOthers: "payment.not_reviewed",
  },
  "admin payment.answerDispute": {
    prepare: async (setting) => {
      await call(setting, "coach", "web statement.dispute", validInputs(setting.scenario)["web statement.dispute"]);
    },
    refusedToOthers: "payment.dispute_answered",
  },
  "admin payment.setMissingRate": {
    prepare: async (setting) => {
      await setting.db.coachRate.deleteMany({ where: { coachId: setting.scenario.coachId } });
      await call(setting, "coach", "web session.complete", await prepareCompleted(setting));
      return { ...setting.scenario.bookings.own, hourlyRateMinor: 2500 };
    },
    refusedToOthers: "payment.rate_known",
  },
  "admin payment.remind": {
    prepare: (setting) => moveClock(setting, hours(2)),
    refusedToOthers: "payment.nudged_recently",
  },
  "admin person.invite": { refusedToOthers: "person.address_taken" },
  "admin person.renewInvitation": {
    prepare: async (setting) => {
      const invited = validInputs(setting.scenario)["admin person.invite"];
      const { personId } = await call<{ personId: string }>(setting, "admin", "admin person.invite", invited);
      const { invitedAt } = await setting.db.user.findUniqueOrThrow({ where: { id: personId } });
      return { personId, shown: { sentAt: invitedAt } };
    },
    refusedToOthers: "request.outcome_changed",
  },
  "admin person.revokeAdminAccess": {
    prepare: async (setting) => {
      await withPassword("admin")(setting);
      return { ...setting.input, personId: (await makeAdmin(setting.db)).id };
    },
    refusedToOthers: "person.not_found",
  },
  "admin schedule.book": {},
  "admin schedule.cancel": { refusedToOthers: "booking.not_cancellable" },
  "admin session.complete": { prepare: prepareCompleted },
  "admin session.recordNoShow": {
    prepare: (setting) => moveClock(setting, minutes(20)),
    refusedToOthers: "session.not_confirmed",
  },
  "admin session.undoNoShow": { refusedToOthers: "session.not_missed" },
  "admin session.adjust": {},
  "admin sessionType.add": {},
  "admin sessionType.update": {},
  "admin settings.save": {
    prepare: async (setting) => {
      type Settings = { policies: Record<string, number> };
      const { policies: before } = await call<Settings>(setting, "admin", "admin settings.get");
      return { before, after: { ...before, freeCancellationHours: 12 } };
    },
  },
  "admin wait.remind": { refusedToOthers: "wait.reminded_recently" },
  "admin wait.extend": { refusedToOthers: "wait.deadline_not_later" },
  "admin wait.close": { refusedToOthers: "wait.not_open" },
};
