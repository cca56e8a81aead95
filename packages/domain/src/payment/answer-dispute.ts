import type { Prisma } from "@zea/db/generated/client";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Ctx, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { uuidv7 } from "../id.ts";
import { requestMail } from "../mail/request-mail.ts";
import { emit } from "../outbox.ts";
import { storeAdjustment } from "../session/store-adjustment.ts";
import { checkShown } from "../shown.ts";
import { answerInclude, findPaidIn } from "./disputes.ts";
import { disputeAnswered } from "./events.ts";
import { lockReport } from "./lock-report.ts";
import type { AnswerDispute } from "./schema.ts";

/**
 * Answers a disputed line, once, also after its report is closed: an acceptance adds an adjustment of one of its sessions; in
 * any case these are paid with the next report, as they were frozen. The same answer of the same person again does nothing.
 */
export function answerDispute(ctx: Ctx<Admin>, input: AnswerDispute): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { lineId, kind } = input;
    const { reportId } = await findDisputed(tx, lineId);
    await lockReport(tx, reportId);
    const line = await findDisputed(tx, lineId);
    if (line.answer) {
      if (isSame(tx, line.answer, input)) return;
      throw new DomainError("conflict", "payment.dispute_answered");
    }
    checkShown(input.shown, { paidIn: await findPaidIn(tx, line) });
    const adjustmentId = kind === "ACCEPTED" ? await adjust(tx, line, input) : null;
    const reason = kind === "REFUSED" ? input.reason : null;
    const answer = { lineId, kind, reason, adjustmentId, answeredAt: tx.now, answeredById: tx.actor.id };
    await tx.db.disputeAnswer.create({ data: answer });
    await requestMail(tx, { kind: "dispute-answered", recipientId: line.coachId, subjectId: lineId });
    await emit(tx, disputeAnswered.create({ lineId }));
    await recordAudit(tx, {
      action: "payment.answer_dispute",
      entity: "payment_report",
      entityId: reportId,
      values: { lineId, kind, ...(kind === "ACCEPTED" && { amountMinor: input.amountMinor }) },
    });
  });
}

type Disputed = Prisma.PaymentLineGetPayload<{ include: { answer: typeof answerInclude } }>;
type Acceptance = Extract<AnswerDispute, { kind: "ACCEPTED" }>;

async function findDisputed({ db }: Ctx<Admin>, id: string): Promise<Disputed> {
  const where = { id, struckAt: { not: null } };
  const line = await db.paymentLine.findFirst({ where, include: { answer: answerInclude } });
  if (!line) throw new DomainError("not_found", "payment.line_not_found");
  return line;
}

function isSame({ actor }: Ctx<Admin>, answer: NonNullable<Disputed["answer"]>, input: AnswerDispute): boolean {
  if (answer.answeredById !== actor.id || answer.kind !== input.kind) return false;
  if (input.kind === "REFUSED") return answer.reason === input.reason;
  if (input.kind === "KEPT") return true;
  const { bookingId, amountMinor, reason } = answer.adjustment ?? {};
  return bookingId === input.bookingId && amountMinor === input.amountMinor && reason === input.reason;
}

/** Corrects one of the line's sessions, or the one that a disputed adjustment had corrected. */
async function adjust(tx: Ctx<Admin>, line: Disputed, { bookingId, amountMinor, reason }: Acceptance): Promise<string> {
  const { coachId, adjustmentId, struckIds } = line;
  const isOfLine = adjustmentId
    ? (await tx.db.payAdjustment.count({ where: { id: adjustmentId, bookingId } })) === 1
    : struckIds.includes(bookingId);
  if (!isOfLine) throw new DomainError("not_found", "booking.not_found");
  const id = uuidv7();
  await storeAdjustment(tx, { id, bookingId, coachId, amountMinor, reason });
  return id;
}
