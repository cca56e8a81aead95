import type { PrismaClient } from "@zea/db/generated/client";

/**
 * Marks past events as delivered and past mails as sent. Only events that still need a workflow stay undelivered: open
 * onboarding rounds, upcoming confirmed bookings, completed sessions with a pending answer, open statements and open
 * credit requests.
 */
export async function markPastDelivered(db: PrismaClient, present: Date): Promise<void> {
  await db.$executeRaw`
    update outbox_event e set delivered_at = created_at
    where not (
      e.name in ('athlete/registered', 'athlete/reactivated')
      and exists (select from onboarding_round r where r.id::text = e.data ->> 'roundId' and r.state = 'OPEN')
    ) and not (
      e.name = 'booking/confirmed'
      and exists (select from booking b where b.id = e.subject_id and b.status = 'CONFIRMED' and b.starts_at > ${present})
    ) and not (
      e.name = 'session/completed'
      and exists (select from session_record r where r.booking_id = e.subject_id and r.finalised_at is null)
    ) and not (
      e.name = 'statement/opened'
      and exists (select from payment_statement s where s.id = e.subject_id and s.state = 'OPEN')
    ) and not (
      e.name = 'credits/requested'
      and exists (select from credit_request r where r.id = e.subject_id and r.state = 'OPEN')
    )`;
  // settled or reminded waits had a first mail; for all others the workflow sends it when it starts
  await db.$executeRaw`
    insert into mail (id, kind, recipient_id, subject_id, key, requested_at)
    select uuidv7(), a.kind, a.recipient_id, w.id, concat_ws(':', a.kind, a.recipient_id, w.id), w.opened_at
    from answer_wait w join booking b on b.id = w.booking_id
    cross join lateral (select
      case w.kind when 'FEEDBACK' then 'feedback-asked' else 'evaluation-asked' end,
      case w.kind when 'FEEDBACK' then b.athlete_id else b.coach_id end
    ) as a (kind, recipient_id)
    where w.state <> 'OPEN' or w.reminders_done > 0`;
  await db.$executeRaw`
    update mail set state = 'SENT', settled_at = requested_at + interval '3 seconds', provider_id = 'demo'
    where state = 'REQUESTED'`;
  await db.$executeRaw`
    update mail set state = 'FAILED', provider_id = null, outcome = 'validation_error'
    where id = (select m.id from mail m where m.kind = 'booking-cancelled' order by m.requested_at desc limit 1)`;
}
