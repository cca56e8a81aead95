import type { Prisma } from "@zea/db/generated/client";
import { recentBookingsOf } from "../athlete/health-access.ts";
import { recordAudit } from "../audit/record-audit.ts";
import type { Ctx, Person, Visitor } from "../context.ts";
import { recordSecurityEvent } from "../security/record-security-event.ts";
import type { FileId } from "./schema.ts";

/** The id of the person's own photo, or null. */
export async function findPhoto({ db, actor }: Ctx<Person>): Promise<{ photoId: string | null }> {
  const photo = await db.file.findUnique({ where: { personId: actor.id }, select: { id: true } });
  return { photoId: photo?.id ?? null };
}

/** The photos that the reader may see, by the ids of the people. */
export async function findPhotos(
  ctx: Ctx<Person | Visitor>,
  people: { id: string }[],
): Promise<ReadonlyMap<string, string>> {
  const where = { personId: { in: people.map(({ id }) => id) }, ...visibleTo(ctx) };
  const photos = await ctx.db.file.findMany({ where, select: { id: true, personId: true } });
  return new Map(photos.map(({ id, personId }) => [personId ?? "", id]));
}

/** A file that the person may see, or null for one that they may not see and for one that does not exist. */
export function findFile(ctx: Ctx<Person | Visitor>, { fileId }: FileId) {
  return ctx.db.file.findFirst({
    where: { id: fileId, ...visibleTo(ctx) },
    select: {
      id: true,
      kind: true,
      name: true,
      mediaType: true,
      sizeBytes: true,
      sha256: true,
      document: { select: { id: true, coachId: true } },
    },
  });
}

type FoundFile = NonNullable<Awaited<ReturnType<typeof findFile>>>;

/** The parts of a file, none if it was replaced meanwhile. An administrator's download of a document is audited. */
export async function readFile(ctx: Ctx<Person | Visitor>, { id: fileId, document }: FoundFile) {
  const parts = await ctx.db.filePart.findMany({ where: { fileId }, orderBy: { nth: "asc" }, select: { bytes: true } });
  if (document && ctx.actor.role === "ADMIN" && parts.length > 0) {
    const values = { documentId: document.id };
    await recordAudit(ctx, { action: "coach.download_file", entity: "coach", entityId: document.coachId, values });
    const event = { kind: "DOCUMENT_DOWNLOADED", personId: document.coachId, detail: { fileId } } as const;
    await recordSecurityEvent(ctx, event);
  }
  return parts.map(({ bytes }) => bytes);
}

/**
 * Photos of active coaches are public; a coach's other readers are their athletes. An athlete's photo is for coaches with
 * a recent booking, a document for its coach. Everyone sees their own photo, administrators see everything.
 */
function visibleTo({ actor, now }: Ctx<Person | Visitor>): Prisma.FileWhereInput {
  if (actor.role === "ADMIN") return {};
  const ofActiveCoach = { person: { coach: { isActive: true } } };
  if (actor.role === "VISITOR") return ofActiveCoach;
  const own = { personId: actor.id };
  if (actor.role === "ATHLETE") {
    const ofTheirCoach = { person: { coach: { bookings: { some: { athleteId: actor.id } } } } };
    return { OR: [own, ofActiveCoach, ofTheirCoach] };
  }
  const ofTheirAthlete = { person: { athlete: { bookings: { some: recentBookingsOf(actor.id, now) } } } };
  return { OR: [own, ofActiveCoach, ofTheirAthlete, { document: { coachId: actor.id } }] };
}
