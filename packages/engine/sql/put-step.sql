insert into engine.step (run_id, id, seq, op, name, value, attempt, ended_at)
select * from unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::timestamptz[])
on conflict (run_id, id) do nothing
