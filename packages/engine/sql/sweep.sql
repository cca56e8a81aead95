with old_run as (
  delete from engine.run where id in (select id from engine.run where ended_at < $1 order by ended_at limit 1000) returning 1
), old_event as (
  delete from engine.event where id in (
    select event.id from engine.event
    where received_at < $1 and not exists (select from engine.run where run.event_id = event.id)
    order by received_at limit 1000
  ) returning 1
), old_key as (
  delete from engine.idempotency where expires_at < $2 returning 1
)
select (select count(*) from old_run)::integer + (select count(*) from old_event)::integer as swept
