import { recordAudit } from "../audit/record-audit.ts";
import { type BookingSummary, toBookingSummary } from "../booking-summary.ts";
import type { Admin, Ctx } from "../context.ts";
import { DomainError } from "../errors.ts";
import { requestMail } from "../mail/request-mail.ts";
import { withAccess } from "../person/access.ts";
import { findOffer, findSlotState } from "../slot/queries.ts";
import { listAhead } from "./access-effects.ts";
import type { PreviewHandOver } from "./schema.ts";

/** Whether a coach can take a booking over, and if not why. */
export type HandOverState = "FREE" | "NOT_GIVEN" | "NOT_OFFERED" | "TAKEN";

type Ahead = Awaited<ReturnType<typeof listAhead>>;

/** The upcoming bookings that the other coach cannot take over, each with why. */
export async function previewHandOver(ctx: Ctx<Admin>, { coachId, toCoachId }: PreviewHandOver) {
  if (!(await ctx.db.coach.count({ where: { id: coachId } }))) throw new DomainError("not_found", "coach.not_found");
  await checkTaker(ctx, toCoachId);
  const refused: (BookingSummary & { state: Exclude<HandOverState, "FREE"> })[] = [];
  for (const booking of await listAhead(ctx, coachId)) {
    const state = await findHandOverState(ctx, booking, toCoachId);
    if (state !== "FREE") refused.push({ ...toBookingSummary(booking), state });
  }
  return { refused };
}

type HandOver = { ahead: Ahead; toCoachId: string; reason: string; key: string };

/** Gives the bookings to another coach and mails the athletes and that coach; refuses unless all of them can be taken. */
export async function handOver(ctx: Ctx<Admin>, { ahead, toCoachId, reason, key }: HandOver): Promise<void> {
  await checkTaker(ctx, toCoachId);
  let refused = 0;
  for (const booking of ahead) {
    const { id: bookingId } = booking;
    if ((await findHandOverState(ctx, booking, toCoachId)) !== "FREE") {
      refused += 1;
      continue;
    }
    const where = { id: bookingId, status: "CONFIRMED" } as const;
    await ctx.db.booking.update({ where, data: { coachId: toCoachId }, select: { id: true } });
    await recordAudit(ctx, {
      action: "booking.hand_over",
      entity: "booking",
      entityId: bookingId,
      values: { coachIdBefore: booking.coach.id, coachId: toCoachId },
      reason,
    });
    await mail(ctx, { kind: "booking-handed-over", recipientId: booking.athlete.id, bookingId, key });
    await mail(ctx, { kind: "booking-handed-over-coach", recipientId: toCoachId, bookingId, key });
  }
  if (refused > 0) throw new DomainError("conflict", "access.hand_over_refused", { count: refused });
}

type Told = { kind: string; recipientId: string; bookingId: string; key: string };

function mail(ctx: Ctx, { kind, recipientId, bookingId, key }: Told): Promise<void> {
  return requestMail(ctx, { kind, recipientId, subjectId: bookingId, key: `${kind}:${bookingId}:${key}` });
}

async function checkTaker({ db, now }: Ctx, coachId: string): Promise<void> {
  const isActive = await db.coach.count({ where: { id: coachId, isActive: true, user: withAccess(now) } });
  if (!isActive) throw new DomainError("not_found", "coach.not_found");
}

async function findHandOverState(ctx: Ctx, booking: Ahead[number], toCoachId: string): Promise<HandOverState> {
  const { sessionTypeId, startsAt, endsAt } = booking;
  const search = { coachId: toCoachId, sessionTypeId };
  const given = { ...search, sessionType: { isActive: true } };
  if ((await ctx.db.coachSessionType.count({ where: given })) === 0) return "NOT_GIVEN";
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const state = await findSlotState(ctx, { ...search, startsAt }, { ...(await findOffer(ctx, search)), minutes });
  // without an athlete a slot is never ATHLETE_BUSY
  return state === "ATHLETE_BUSY" ? "TAKEN" : state;
}
