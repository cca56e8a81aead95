import { clubTimeZone } from "@zea/domain/club";
import { type Admin, type Ctx, type System, system } from "@zea/domain/context";
import { uuidv7 } from "@zea/domain/id";
import { acceptWarning } from "@zea/domain/payment/accept-warning";
import { advanceStatement, askForSignOff } from "@zea/domain/payment/advance-statement";
import { acceptStatement, disputeStatement } from "@zea/domain/payment/answer-statement";
import { closeReport } from "@zea/domain/payment/close-report";
import { countPayable, countWeeks, finishPhase } from "@zea/domain/payment/draft-phases";
import { draftReport } from "@zea/domain/payment/draft-report";
import { listWarnings } from "@zea/domain/payment/find-warnings";
import { notifyAdmins } from "@zea/domain/payment/notify-admins";
import { openLastMonth } from "@zea/domain/payment/request-report";
import { reviewReport } from "@zea/domain/payment/review-report";
import { writeDraftFiles } from "@zea/domain/payment/write-files";
import { adjustPayment } from "@zea/domain/session/adjust-payment";
import { addMonths, earlier, hours, later, minutes, monthOf, monthPeriod } from "@zea/domain/time";
import { amountOf } from "./amount.ts";
import { asCoach } from "./answers.ts";
import type { SeedCoach } from "./coaches.ts";
import type { SeedAction } from "./timeline.ts";

type History = { admin: Admin; coaches: SeedCoach[]; since: Date; present: Date };

/**
 * The reports of all past months: drafted on the 1st at 6 a.m., reviewed, answered by the coaches and closed. The last
 * month's report stays a draft with exceptions to resolve.
 */
export function planPaymentReports({ admin, coaches, since, present }: History): SeedAction[] {
  const last = addMonths(monthOf(present, clubTimeZone), -1);
  const actions: SeedAction[] = [];
  for (let month = monthOf(since, clubTimeZone); month < last; month = addMonths(month, 1)) {
    actions.push(...planMonth({ month, hasDispute: month === addMonths(last, -1) }, { admin, coaches }));
  }
  const { to } = monthPeriod(last, clubTimeZone);
  const adjustFirst: SeedAction["run"] = (ctx) => adjust({ ...ctx, actor: admin }, coaches[0]!, last);
  return [...actions, { at: earlier(to, hours(6)), run: adjustFirst }, { at: later(to, hours(6)), run: draft }];
}

type Month = { month: string; hasDispute: boolean };

function planMonth({ month, hasDispute }: Month, { admin, coaches }: Pick<History, "admin" | "coaches">): SeedAction[] {
  const report = { reportId: "" };
  const asAdmin = (ctx: Ctx): Ctx<Admin> => ({ ...ctx, actor: admin });
  const draftedAt = later(monthPeriod(month, clubTimeZone).to, hours(6));
  const reviewedAt = later(draftedAt, minutes(210));

  const actions: SeedAction[] = [
    { at: draftedAt, run: async (ctx) => Object.assign(report, await draft(ctx)) },
    { at: reviewedAt, run: (ctx) => acceptWarnings(asAdmin(ctx), report, month) },
    { at: reviewedAt, run: (ctx) => reviewReport(asAdmin(ctx), report) },
    { at: later(reviewedAt, hours(51)), run: (ctx) => acceptWarnings(asAdmin(ctx), report, month) },
    { at: later(reviewedAt, hours(51)), run: (ctx) => closeReport(asAdmin(ctx), report) },
  ];
  for (const [index, coach] of coaches.entries()) {
    const isSilent = index === coaches.length - 1;
    const answer = isSilent ? ignore : hasDispute && index === 1 ? dispute : accept;
    const at = later(reviewedAt, isSilent ? hours(48) : hours(1 + 2 * index) + minutes(7 * index));
    actions.push({ at, run: (ctx) => answerOf(ctx, report, coach, reviewedAt, answer) });
  }
  return actions;
}

/** Answers every warning: the demo's figures are right. */
async function acceptWarnings(ctx: Ctx<Admin>, { reportId }: { reportId: string }, month: string): Promise<void> {
  for (const { kind, subjectId, facts, accepted } of await listWarnings(ctx, { month }))
    if (!accepted) await acceptWarning(ctx, { reportId, kind, subjectId, facts });
}

/** The phases of the workflow. */
async function draft(ctx: Ctx<System>): Promise<{ reportId: string } | null> {
  const report = await openLastMonth(ctx);
  if (!report) return null;
  const payable = await countPayable(ctx, report);
  await finishPhase(ctx, report, "query", payable.sessions);
  await finishPhase(ctx, report, "minutes", payable.minutes);
  await finishPhase(ctx, report, "weeks", await countWeeks(ctx, report));
  await finishPhase(ctx, report, "report", 1);
  await finishPhase(ctx, report, "store", (await draftReport(ctx, report)).lines);
  await finishPhase(ctx, report, "draft-csv", await writeDraftFiles(ctx, report));
  await finishPhase(ctx, report, "notify", await notifyAdmins(ctx, report));
  return report;
}

type Answer = (ctx: Ctx<System>, statement: Statement, coach: SeedCoach) => Promise<unknown>;
type Statement = { statementId: string; reportId: string };

/** Skips a coach without a statement, who earned nothing that month. */
async function answerOf(
  ctx: Ctx<System>,
  { reportId }: { reportId: string },
  coach: SeedCoach,
  openedAt: Date,
  answer: Answer,
) {
  const statement = await ctx.db.paymentStatement.findFirst({ where: { reportId, coachId: coach.id } });
  if (!statement) return;
  const { id: statementId } = statement;
  await askForSignOff({ db: ctx.db, now: openedAt, actor: system }, { statementId });
  await answer(ctx, { statementId, reportId }, coach);
}

const accept: Answer = (ctx, { statementId }, coach) => acceptStatement(asCoach(ctx, coach), { statementId });
const ignore: Answer = (ctx, { statementId }) => advanceStatement(ctx, { statementId });

const dispute: Answer = async (ctx, { statementId, reportId }, coach) => {
  const { id: lineId } = await ctx.db.paymentLine.findFirstOrThrow({
    where: { reportId, coachId: coach.id, kind: "SESSIONS" },
    orderBy: { fromDate: "desc" },
  });
  const lines = [{ lineId, reason: "La última sesión de esa semana duró veinte minutos más de lo anotado" }];
  await disputeStatement(asCoach(ctx, coach), { statementId, lines });
};

async function adjust(ctx: Ctx<Admin>, { id: coachId }: SeedCoach, month: string) {
  const { from } = monthPeriod(month, clubTimeZone);
  const { bookingId } = await ctx.db.sessionRecord.findFirstOrThrow({
    where: { coachId, actualStart: { gte: from } },
    orderBy: { actualStart: "asc" },
  });
  const reason = "Se quedó un cuarto de hora más para terminar la valoración";
  await adjustPayment(ctx, { bookingId, requestKey: uuidv7(), amountMinor: amountOf(7), reason });
}
