insert into engine.wait (run_id, step_id, kind, name, event_name, expression, expires_at)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::timestamptz[])
on conflict (run_id, step_id) do nothing
