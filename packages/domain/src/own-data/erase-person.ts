import { Prisma } from "@zea/db/generated/client";
import { deletedEmail, deletedName } from "@zea/format/deleted-person";
import type { Athlete, Coach, Ctx } from "../context.ts";
import { dateValue } from "../time.ts";

type Self = Ctx<Athlete | Coach>;

/** Stands for an erased birth date, which can't be null. */
const noBirthDate = dateValue("1900-01-01");

export type Owner = { name: string; email: string };

/** Locks the person's row against every reference to it. Writes about the person wait, and are then refused by the database. */
export async function lockPerson({ db, actor }: Self): Promise<Owner> {
  const { id } = actor;
  await db.$queryRaw`select id from "user" where id = ${id}::uuid for update`;
  return db.user.findUniqueOrThrow({ where: { id }, select: { name: true, email: true } });
}

/** Replaces everything that describes the person, and removes every way in. The caller must have locked the person. */
export async function erasePerson(tx: Self, { email }: Owner): Promise<void> {
  const { db, now, actor } = tx;
  const { id } = actor;
  if (actor.role === "ATHLETE") await eraseAthlete(tx);
  else await eraseCoach(tx);
  await db.auditPersonal.deleteMany({ where: { personId: id } });
  await db.calendarFeed.deleteMany({ where: { personId: id } });
  await db.registration.deleteMany({ where: { OR: [{ athleteId: id }, { email }] } });
  await db.mail.updateMany({ where: { recipientId: id, addressee: null }, data: { address: null } });
  await removeAccess(tx);
  const data = {
    name: deletedName,
    email: deletedEmail(id),
    emailVerified: false,
    twoFactorEnabled: false,
    image: null,
    invitedAt: null,
    revokedAt: now,
    deletedAt: now,
  };
  await db.user.update({ where: { id }, data, select: { id: true } });
}

/** Deletes what goes with its user: sessions, passwords, factors, links, the photo, and whatever else the schema deletes in cascade. */
async function removeAccess({ db, actor }: Self): Promise<void> {
  const owned = await db.$queryRaw<{ table: string; column: string }[]>`
    select quote_ident(c.relname) as table, quote_ident(a.attname) as column
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    where f.contype = 'f' and f.confdeltype = 'c' and f.confrelid = '"user"'::regclass
    order by 1`;
  for (const { table, column } of owned) {
    await db.$executeRaw`delete from ${Prisma.raw(table)} where ${Prisma.raw(column)} = ${actor.id}::uuid`;
  }
  // steps of a sign-in or of a new passkey that are not finished, which may hold the name
  await db.verification.deleteMany({ where: { value: { contains: actor.id } } });
}

async function eraseAthlete({ db, now, actor }: Self): Promise<void> {
  const athleteId = actor.id;
  const texts = { requestReason: { not: null } };
  // the database requires a reason where another person booked
  await db.booking.updateMany({ where: { athleteId, ...texts }, data: { requestReason: "-" } });
  await db.booking.updateMany({ where: { athleteId }, data: { cancellationReason: null } });
  await db.feedback.updateMany({ where: { athleteId }, data: { comments: null } });
  await db.evaluation.updateMany({ where: { booking: { athleteId } }, data: { notes: null, nextObjectives: null } });
  await db.creditRequest.updateMany({ where: { athleteId }, data: { reason: null, next: null } });
  await db.answerToken.deleteMany({ where: { wait: { kind: "FEEDBACK", booking: { athleteId } } } });
  await db.athlete.update({
    where: { id: athleteId },
    data: {
      state: "DEACTIVATED",
      deactivatedAt: now,
      deactivationReason: null,
      reactivationRefusal: null,
      reactivationRequestedAt: null,
      birthDate: noBirthDate,
      sex: null,
      weightKg: null,
      heightCm: null,
      goal: null,
      sport: null,
      experience: null,
      injuries: null,
      daysPerWeek: null,
      phone: null,
      emergencyContact: null,
      healthConsentAt: null,
    },
    select: { id: true },
  });
}

/** What athletes said and what was written about them stays theirs. */
async function eraseCoach({ db, actor }: Self): Promise<void> {
  const coachId = actor.id;
  await db.booking.updateMany({ where: { requestedById: coachId }, data: { requestReason: "-" } });
  await db.booking.updateMany({ where: { cancelledById: coachId }, data: { cancellationReason: null } });
  await db.answerToken.deleteMany({ where: { wait: { kind: "EVALUATION", booking: { coachId } } } });
  await db.statementToken.deleteMany({ where: { coachId } });
  await db.coachDocument.deleteMany({ where: { coachId } });
  await db.availabilityRule.deleteMany({ where: { coachId } });
  await db.availabilityException.deleteMany({ where: { coachId } });
  const texts = { displayName: deletedName, headline: { es: "" }, bio: { es: "" } };
  await db.coach.update({ where: { id: coachId }, data: { ...texts, isActive: false }, select: { id: true } });
}
