insert into engine.cron (fn_id, expression, next_at)
select * from unnest($1::uuid[], $2::text[], $3::timestamptz[])
on conflict (fn_id, expression) do update set next_at = excluded.next_at
