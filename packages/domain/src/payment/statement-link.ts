import type { Ctx, Person, System, Visitor } from "../context.ts";
import { DomainError } from "../errors.ts";
import { days, later } from "../time.ts";
import { hashToken, newToken } from "../token.ts";
import { findStatement } from "./report-queries.ts";
import type { StatementLinkToken } from "./schema.ts";

/** For how long after the end of their access a coach reads the latest statements by link. */
export const statementLinkDays = 60;
const statementsShown = 3;

/** Creates a random token that opens a coach's latest statements and nothing else; only its hash is stored. */
export async function mintStatementToken({ db, now }: Ctx<System>, { coachId }: { coachId: string }): Promise<string> {
  const token = newToken();
  await db.statementToken.create({ data: { hash: hashToken(token), coachId, createdAt: now } });
  return token;
}

/** The last instant at which a coach's links work; null while their access is not to end. */
export function linkExpiry({ revokedAt }: { revokedAt: Date | null }): Date | null {
  return revokedAt && later(revokedAt, days(statementLinkDays));
}

/** A former coach's latest three statements, those of after the end of their access included, without the athletes' names. */
export async function findLinkedStatements(ctx: Ctx<Visitor | Person>, { token }: StatementLinkToken) {
  const found = await ctx.db.statementToken.findUnique({
    where: { hash: hashToken(token) },
    select: { coach: { select: { id: true, displayName: true, user: { select: { revokedAt: true } } } } },
  });
  const expiresAt = found && linkExpiry(found.coach.user);
  if (!found || !expiresAt || ctx.now > expiresAt) throw new DomainError("not_found", "statement.link_invalid");
  const { id: coachId, displayName } = found.coach;
  const latest = await ctx.db.paymentStatement.findMany({
    where: { coachId },
    orderBy: { report: { month: "desc" } },
    take: statementsShown,
    select: { id: true },
  });
  const coach = { ...ctx, actor: { role: "COACH" as const, id: coachId } };
  const statements = await Promise.all(latest.map(({ id }) => findStatement(coach, { statementId: id })));
  return { coachName: displayName, expiresAt, statements };
}
