import type { OnboardingRound } from "@zea/db/generated/client";
import { type Ctx, type System, transaction } from "../context.ts";
import { DomainError } from "../errors.ts";
import { lockAthletes } from "../lock.ts";
import { requestMail } from "../mail/request-mail.ts";
import { emit } from "../outbox.ts";
import { athleteDeactivated, profileCompleted } from "./events.ts";
import { openReminders, waitOf } from "./rules.ts";

export type OnboardingRef = { athleteId: string; roundId: string };
export type OnboardingWait = ReturnType<typeof waitOf>;

export async function findOnboarding(
  { db }: Ctx<System>,
  { athleteId, roundId }: OnboardingRef,
): Promise<OnboardingWait> {
  const round = await db.onboardingRound.findFirst({
    where: { id: roundId, athleteId },
  });
  if (!round) throw new DomainError("not_found", "athlete.not_found");
  return waitOf(round);
}

/** Sends the event that ends the workflow's wait again, for one that began only after the round had closed; the workflow then reads the outcome from the round. */
export function announceOnboarding(ctx: Ctx<System>, ref: OnboardingRef): Promise<void> {
  return emit(ctx, profileCompleted.create(ref));
}

/** Asks for the profile by mail if a reactivation opened the round; at registration the verification mail already asks for it. */
export async function askForProfile(ctx: Ctx<System>, { athleteId, roundId }: OnboardingRef): Promise<void> {
  await transaction(ctx, async (tx) => {
    const mustAsk = await tx.db.onboardingRound.count({
      where: { id: roundId, athleteId, state: "OPEN", cause: "REACTIVATION" },
    });
    if (mustAsk)
      await requestMail(tx, {
        kind: "profile-asked",
        recipientId: athleteId,
        subjectId: roundId,
      });
  });
}

export async function welcomeAthlete(ctx: Ctx<System>, { athleteId, roundId }: OnboardingRef): Promise<void> {
  await transaction(ctx, (tx) =>
    requestMail(tx, {
      kind: "athlete-welcome",
      recipientId: athleteId,
      subjectId: roundId,
    }),
  );
}

/** Sends a due reminder or, from the deadline on, deactivates and mails the athlete. Returns the resulting state; a closed round stays unchanged. */
export function advanceOnboarding(ctx: Ctx<System>, ref: OnboardingRef): Promise<OnboardingWait> {
  return transaction(ctx, async (tx) => {
    await lockAthletes(tx, [ref.athleteId]);
    const round = await tx.db.onboardingRound.findFirst({
      where: { id: ref.roundId, athleteId: ref.athleteId },
    });
    if (!round) throw new DomainError("not_found", "athlete.not_found");
    if (round.state !== "OPEN") return waitOf(round);
    return waitOf(tx.now >= round.dueAt ? await deactivate(tx, round) : await remind(tx, round));
  });
}

async function deactivate(tx: Ctx<System>, { id, athleteId }: OnboardingRound): Promise<OnboardingRound> {
  await tx.db.athlete.update({
    where: { id: athleteId, state: "PENDING" },
    data: {
      state: "DEACTIVATED",
      deactivatedAt: tx.now,
      reactivationRequestedAt: null,
    },
  });
  await requestMail(tx, {
    kind: "athlete-deactivated",
    recipientId: athleteId,
    subjectId: id,
  });
  await emit(tx, athleteDeactivated.create({ athleteId, roundId: id }));
  return tx.db.onboardingRound.update({
    where: { id, state: "OPEN" },
    data: { state: "DEACTIVATED", closedAt: tx.now },
  });
}

/** If several reminders fell due during a downtime, only the last is sent. */
async function remind(tx: Ctx<System>, round: OnboardingRound): Promise<OnboardingRound> {
  const due = openReminders(round).findLast(({ at }) => at <= tx.now);
  if (!due) return round;
  await requestMail(tx, {
    kind: due.kind,
    recipientId: round.athleteId,
    subjectId: round.id,
  });
  return tx.db.onboardingRound.update({
    where: { id: round.id },
    data: { remindersDone: due.number },
  });
}
