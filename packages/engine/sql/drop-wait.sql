delete from engine.wait where (run_id, step_id) in (select * from unnest($1::text[], $2::text[]))
