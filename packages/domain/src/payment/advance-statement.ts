import { type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { requestMail } from "../mail/request-mail.ts";
import { emit } from "../outbox.ts";
import { statementSettled } from "./events.ts";
import { lockReport } from "./lock-report.ts";
import type { StatementId } from "./schema.ts";
import { waitOf } from "./statement-rules.ts";

export type StatementWait = ReturnType<typeof waitOf>;

export async function findStatementWait({ db }: Ctx<System>, { statementId }: StatementId): Promise<StatementWait> {
  return waitOf(await find(db, statementId));
}

/** Mails the coach that the statement is ready to accept or dispute. */
export function askForSignOff(ctx: Ctx<System>, { statementId }: StatementId): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { state, coachId } = await find(tx.db, statementId);
    if (state !== "OPEN") return;
    await requestMail(tx, { kind: "statement-ready", recipientId: coachId, subjectId: statementId });
  });
}

/** From the deadline on marks an open statement as accepted by silence; any other stays unchanged. */
export function advanceStatement(ctx: Ctx<System>, { statementId }: StatementId): Promise<StatementWait> {
  return transaction(ctx, async (tx) => {
    const { reportId } = await find(tx.db, statementId);
    await lockReport(tx, reportId);
    const statement = await find(tx.db, statementId);
    if (statement.state !== "OPEN" || tx.now < statement.dueAt) return waitOf(statement);
    const data = { state: "SILENT" as const, answeredAt: tx.now };
    return waitOf(await tx.db.paymentStatement.update({ where: { id: statementId, state: "OPEN" }, data }));
  });
}

/** Emits the outcome of a settled statement again, for a wait that registered too late. */
export function announceStatement(ctx: Ctx<System>, { statementId }: StatementId): Promise<void> {
  return emit(ctx, statementSettled.create({ statementId }));
}

async function find(db: Ctx["db"], id: string) {
  const statement = await db.paymentStatement.findUnique({ where: { id } });
  if (!statement) throw new DomainError("not_found", "statement.not_found");
  return statement;
}
