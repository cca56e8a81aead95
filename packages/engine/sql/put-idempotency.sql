insert into engine.idempotency (fn_id, key, run_id, expires_at)
select * from unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[])
on conflict (fn_id, key) do update set run_id = excluded.run_id, expires_at = excluded.expires_at
