insert into engine.fn (id, slug, app, config, version, archived_at)
select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::integer[], $6::timestamptz[])
on conflict (id) do update set app = excluded.app, config = excluded.config, version = excluded.version,
  archived_at = excluded.archived_at
