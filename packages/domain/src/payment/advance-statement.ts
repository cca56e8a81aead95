import { type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { requestMail } from "../mail/request-mail.ts";
import { emit } from "../outbox.ts";
import { statementAnswered } from "./events.ts";
import { lockReport } from "./lock-report.ts";
import type { StatementId } from "./schema.ts";
import { waitOf } from "./statement-rules.ts";

export type SeenStatement = ReturnType<typeof waitOf>;

/** What a statement's wait says now: still open, answered or closed, and when its time is over. */
export async function findStatementWait({ db }: Ctx<System>, { statementId }: StatementId): Promise<SeenStatement> {
  return waitOf(await find(db, statementId));
}

/** Tells the coach that the statement is there to be accepted or disputed, once. */
export function askForSignOff(ctx: Ctx<System>, { statementId }: StatementId): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { state, coachId } = await find(tx.db, statementId);
    if (state !== "OPEN") return;
    await requestMail(tx, { kind: "statement-ready", recipientId: coachId, subjectId: statementId });
  });
}

/** From the deadline on an unanswered statement counts as accepted, by silence; one that is answered or closed stays as it is. */
export function advanceStatement(ctx: Ctx<System>, { statementId }: StatementId): Promise<SeenStatement> {
  return transaction(ctx, async (tx) => {
    const { reportId } = await find(tx.db, statementId);
    await lockReport(tx, reportId);
    const statement = await find(tx.db, statementId);
    if (statement.state !== "OPEN" || tx.now < statement.dueAt) return waitOf(statement);
    const data = { state: "SILENT" as const, answeredAt: tx.now };
    return waitOf(await tx.db.paymentStatement.update({ where: { id: statementId, state: "OPEN" }, data }));
  });
}

/** Says the outcome of a statement that is answered or closed again, so that whoever registered too late to hear it goes on. */
export function announceStatement(ctx: Ctx<System>, { statementId }: StatementId): Promise<void> {
  return emit(ctx, statementAnswered.create({ statementId }));
}

async function find(db: Ctx["db"], id: string) {
  const statement = await db.paymentStatement.findUnique({ where: { id } });
  if (!statement) throw new DomainError("not_found", "statement.not_found");
  return statement;
}
