insert into engine.run (id, fn_id, event_id, status, request_version, racing, parent_run_id, parent_step_id, output,
  queued_at, started_at, ended_at)
select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::smallint[], $6::boolean[], $7::text[], $8::text[],
  $9::text[], $10::timestamptz[], $11::timestamptz[], $12::timestamptz[])
on conflict (id) do update set status = excluded.status, request_version = excluded.request_version,
  racing = excluded.racing,
  output = excluded.output, started_at = excluded.started_at, ended_at = excluded.ended_at
