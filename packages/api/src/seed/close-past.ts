import type { PrismaClient } from "@zea/db/generated/client";

/**
 * What is over was announced and mailed long ago. Only what a workflow still has to follow stays undelivered: open
 * rounds of onboarding, and confirmed bookings that are to come.
 */
export async function closePast(db: PrismaClient, present: Date): Promise<void> {
  await db.$executeRaw`
    update outbox_event e set delivered_at = created_at
    where not (
      e.name in ('athlete/registered', 'athlete/reactivated')
      and exists (select from onboarding_round r where r.id::text = e.data ->> 'roundId' and r.state = 'OPEN')
    ) and not (
      e.name = 'booking/confirmed'
      and exists (select from booking b where b.id = e.subject_id and b.status = 'CONFIRMED' and b.starts_at > ${present})
    )`;
  await db.$executeRaw`
    update mail set state = 'SENT', settled_at = requested_at + interval '3 seconds', provider_id = 'demo'
    where state = 'REQUESTED'`;
  await db.$executeRaw`
    update mail set state = 'FAILED', provider_id = null, outcome = 'validation_error'
    where id = (select m.id from mail m where m.kind = 'booking-cancelled' order by m.requested_at desc limit 1)`;
}
