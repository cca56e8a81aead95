import type { CreditRequest } from "@zea/db/generated/client";
import { recordAudit } from "../audit/record-audit.ts";
import { type Admin, type Athlete, type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";
import { requestMail } from "../mail/request-mail.ts";
import { emit } from "../outbox.ts";
import { creditsDecided } from "./events.ts";
import { checkExpiry } from "./give-credits.ts";
import { grantCredits } from "./grant-credits.ts";
import { requestWaitOf } from "./rules.ts";
import type { ApproveCredits, CreditRequestId, RefuseCredits } from "./schema.ts";

/** Grants the requested or another number of credits in the same transaction; refuses a request that another action has settled. */
export function approveCredits(ctx: Ctx<Admin>, { requestId, ...grant }: ApproveCredits): Promise<void> {
  return decide(ctx, requestId, { state: "APPROVED", granted: grant.credits }, async (tx, { athleteId }) => {
    checkExpiry(tx, grant);
    await grantCredits(tx, { athleteId, ...grant });
    const { pricePaidMinor, method, expiresAt } = grant;
    return { pricePaidMinor, method, expiresAt: expiresAt?.toISOString() ?? null };
  });
}

/** The athlete reads the reason. */
export function refuseCredits(ctx: Ctx<Admin>, { requestId, reason }: RefuseCredits): Promise<void> {
  return decide(ctx, requestId, { state: "REFUSED", reason }, async () => ({}));
}

/** The athlete withdraws their open request; again, it does nothing. Refuses a request that is already settled. */
export function withdrawCreditRequest(ctx: Ctx<Athlete>, { requestId }: CreditRequestId): Promise<void> {
  return transaction(ctx, async (tx) => {
    const { id: athleteId } = tx.actor;
    await lockAthletes(tx, [athleteId]);
    const request = await tx.db.creditRequest.findFirst({ where: { id: requestId, athleteId } });
    if (!request) throw new DomainError("not_found", "credit.request_not_found");
    if (request.state === "WITHDRAWN") return;
    if (request.state !== "OPEN") throw new DomainError("conflict", "credit.request_settled");
    await tx.db.creditRequest.update({
      where: { id: requestId, state: "OPEN" },
      data: { state: "WITHDRAWN", settledAt: tx.now, settledById: athleteId },
      select: { id: true },
    });
    await emit(tx, creditsDecided.create({ requestId }));
  });
}

export type SeenRequest = ReturnType<typeof requestWaitOf>;

export async function findRequestWait(ctx: Ctx<System>, { requestId }: CreditRequestId): Promise<SeenRequest> {
  return requestWaitOf(await find(ctx, requestId));
}

/** Expires an open request past its deadline and mails the athlete; any other stays unchanged. */
export function advanceRequest(ctx: Ctx<System>, { requestId }: CreditRequestId): Promise<SeenRequest> {
  return transaction(ctx, async (tx) => {
    const request = await lock(tx, requestId);
    if (request.state !== "OPEN" || tx.now < request.dueAt) return requestWaitOf(request);
    await mailDecision(tx, request);
    const data = { state: "EXPIRED" as const, settledAt: tx.now };
    return requestWaitOf(await tx.db.creditRequest.update({ where: { id: requestId, state: "OPEN" }, data }));
  });
}

/** Emits the outcome of a settled request again, for a wait that registered too late. */
export function announceRequest(ctx: Ctx<System>, { requestId }: CreditRequestId): Promise<void> {
  return emit(ctx, creditsDecided.create({ requestId }));
}

type Decision = { state: "APPROVED" | "REFUSED"; granted?: number; reason?: string };

/** Stores a decision; the same one again by the same person does nothing. `work` returns further values for the audit. */
function decide(
  ctx: Ctx<Admin>,
  requestId: string,
  decision: Decision,
  work: (tx: Ctx<Admin>, request: CreditRequest) => Promise<Record<string, string | number | null>>,
): Promise<void> {
  return transaction(ctx, async (tx) => {
    const request = await lock(tx, requestId);
    if (isDecided(tx, request, decision)) return;
    if (request.state !== "OPEN") throw new DomainError("conflict", "credit.request_settled");
    const auditValues = await work(tx, request);
    await tx.db.creditRequest.update({
      where: { id: requestId, state: "OPEN" },
      data: { ...decision, settledAt: tx.now, settledById: tx.actor.id },
    });
    await mailDecision(tx, request);
    await emit(tx, creditsDecided.create({ requestId }));
    const { reason, ...values } = decision;
    await recordAudit(tx, {
      action: decision.state === "APPROVED" ? "credit.approve" : "credit.refuse",
      entity: "athlete",
      entityId: request.athleteId,
      values: { asked: request.credits, ...values, ...auditValues },
      reason,
    });
  });
}

function isDecided({ actor }: Ctx<Admin>, request: CreditRequest, { state, granted, reason }: Decision): boolean {
  const { settledById } = request;
  const isSame = request.granted === (granted ?? null) && request.reason === (reason ?? null);
  return request.state === state && settledById === actor.id && isSame;
}

function mailDecision(tx: Ctx, { id, athleteId }: CreditRequest): Promise<void> {
  return requestMail(tx, { kind: "credits-decided", recipientId: athleteId, subjectId: id });
}

async function lock(tx: Ctx, requestId: string): Promise<CreditRequest> {
  const { athleteId } = await find(tx, requestId);
  await lockAthletes(tx, [athleteId]);
  return find(tx, requestId);
}

async function find({ db }: Ctx, id: string): Promise<CreditRequest> {
  const request = await db.creditRequest.findUnique({ where: { id } });
  if (!request) throw new DomainError("not_found", "credit.request_not_found");
  return request;
}
