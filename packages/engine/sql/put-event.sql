insert into engine.event (id, external_id, name, body, received_at)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
on conflict (id) do nothing
