insert into engine.clock (only_one, offset_ms)
select true, * from unnest($1::bigint[])
on conflict (only_one) do update set offset_ms = greatest(engine.clock.offset_ms, excluded.offset_ms)
