insert into engine.job (id, run_id, kind, step_id, name, due_at, attempt, generation, again)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[], $7::integer[], $8::integer[], $9::boolean[])
on conflict (id) do update set due_at = excluded.due_at, attempt = excluded.attempt,
  generation = excluded.generation, again = excluded.again
