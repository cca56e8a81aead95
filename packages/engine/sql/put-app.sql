insert into engine.app (name, url, sdk, framework, checksum, synced_at)
select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
on conflict (name) do update set url = excluded.url, sdk = excluded.sdk, framework = excluded.framework,
  checksum = excluded.checksum, synced_at = excluded.synced_at
