import type { PaymentLine, PaymentStatement } from "@zea/db/generated/client";
import { recordAudit } from "../audit/record-audit.ts";
import { clubTimeZone } from "../club.ts";
import { type Coach, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { emit } from "../outbox.ts";
import { addDays, datePeriod, dateText } from "../time.ts";
import { statementSettled } from "./events.ts";
import { lockReport } from "./lock-report.ts";
import { mailAdmins } from "./notify-admins.ts";
import type { DisputeStatement, StatementId } from "./schema.ts";

/** Again, it does nothing. */
export function acceptStatement(ctx: Ctx<Coach>, { statementId }: StatementId): Promise<void> {
  return answer(ctx, statementId, "ACCEPTED", { isSame: async () => true, work: async () => {} });
}

/**
 * The coach disputes lines: each is struck out with its reason and counts nothing; its sessions come with the next report.
 * The administrators are mailed to answer. The same dispute again does nothing.
 */
export function disputeStatement(ctx: Ctx<Coach>, { statementId, lines }: DisputeStatement): Promise<void> {
  return answer(ctx, statementId, "DISPUTED", {
    isSame: async (tx, { reportId, coachId }) => {
      const where = { reportId, coachId, struckAt: { not: null } };
      const struck = await tx.db.paymentLine.findMany({ where, select: { id: true, struckReason: true } });
      const isStruck = ({ lineId, reason }: (typeof lines)[number]) =>
        struck.some(({ id, struckReason }) => id === lineId && struckReason === reason);
      return struck.length === lines.length && lines.every(isStruck);
    },
    work: async (tx, { reportId, coachId }) => {
      for (const { lineId, reason } of lines) {
        const line = await tx.db.paymentLine.findFirst({ where: { id: lineId, reportId, coachId, struckAt: null } });
        if (!line) throw new DomainError("not_found", "payment.line_not_found");
        const struckIds = await release(tx, line);
        await tx.db.paymentLine.update({
          where: { id: lineId, struckAt: null },
          data: { struckAt: tx.now, struckReason: reason, struckIds },
        });
      }
      await mailAdmins(tx, { kind: "statement-disputed", subjectId: statementId });
    },
  });
}

async function answer(
  ctx: Ctx<Coach>,
  statementId: string,
  state: "ACCEPTED" | "DISPUTED",
  {
    isSame,
    work,
  }: {
    isSame: (tx: Ctx<Coach>, statement: PaymentStatement) => Promise<boolean>;
    work: (tx: Ctx<Coach>, statement: PaymentStatement) => Promise<void>;
  },
): Promise<void> {
  const own = { id: statementId, coachId: ctx.actor.id };
  const found = await ctx.db.paymentStatement.findFirst({ where: own, select: { reportId: true } });
  if (!found) throw new DomainError("not_found", "statement.not_found");
  await transaction(ctx, async (tx) => {
    const report = await lockReport(tx, found.reportId);
    const statement = await tx.db.paymentStatement.findUniqueOrThrow({ where: own });
    if (statement.state === state && (await isSame(tx, statement))) return;
    if (report.state === "CLOSED" || statement.state === "CLOSED_UNANSWERED") {
      throw new DomainError("conflict", "statement.closed");
    }
    if (statement.state === "ACCEPTED" || statement.state === "DISPUTED") {
      throw new DomainError("conflict", "statement.already_answered");
    }
    if (statement.state === "SILENT" || tx.now > statement.dueAt) throw new DomainError("conflict", "statement.over");
    await work(tx, statement);
    await tx.db.paymentStatement.update({
      where: { id: statementId, state: "OPEN" },
      data: { state, answeredAt: tx.now },
    });
    await emit(tx, statementSettled.create({ statementId }));
    await recordAudit(tx, {
      action: state === "ACCEPTED" ? "statement.accept" : "statement.dispute",
      entity: "payment_report",
      entityId: report.id,
      values: { statementId, state },
    });
  });
}

/** Releases what a line pays for the next report, and returns the ids. */
async function release(tx: Ctx<Coach>, line: PaymentLine): Promise<string[]> {
  const { reportId, coachId, adjustmentId } = line;
  if (adjustmentId) {
    await tx.db.payAdjustment.update({ where: { id: adjustmentId, reportId }, data: { reportId: null } });
    return [adjustmentId];
  }
  const records = await tx.db.sessionRecord.updateManyAndReturn({
    where: { reportId, coachId, actualStart: periodOf(line) },
    data: { reportId: null },
    select: { bookingId: true },
  });
  return records.map(({ bookingId }) => bookingId);
}

/** The period of a line's club-local dates. */
export function periodOf({ fromDate, toDate }: Pick<PaymentLine, "fromDate" | "toDate">): { gte: Date; lt: Date } {
  const { from, to } = datePeriod(dateText(fromDate), addDays(dateText(toDate), 1), clubTimeZone);
  return { gte: from, lt: to };
}
