import type { Admin, Ctx } from "../src/context.ts";
import { updateSessionType } from "../src/session-type/save-session-type.ts";
import type { SessionTypeDetails } from "../src/session-type/schema.ts";

/** Changes a session type as it is stored now. */
export async function changeSessionType(ctx: Ctx<Admin>, sessionTypeId: string, after: SessionTypeDetails) {
  await updateSessionType(ctx, { sessionTypeId, before: await readSessionType(ctx, sessionTypeId), after });
}

export async function readSessionType({ db }: Ctx, id: string): Promise<SessionTypeDetails> {
  const { coaches, ...type } = await db.sessionType.findUniqueOrThrow({
    where: { id },
    select: { name: true, meetingPoint: true, minutes: true, credits: true, isActive: true, coaches: true },
  });
  return { ...type, coachIds: coaches.map(({ coachId }) => coachId) };
}
