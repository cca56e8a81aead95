create type "SecurityEventKind" as enum (
  'SIGN_IN', 'NEW_DEVICE', 'SIGN_IN_REFUSED', 'FACTOR_REFUSED', 'LOCKOUT', 'REFUSALS', 'SESSIONS_ENDED',
  'PASSWORD_RESET_REQUESTED', 'PASSWORD_CHANGED', 'EMAIL_CHANGE_REQUESTED', 'EMAIL_CHANGED', 'CODES_ADDED', 'CODES_REMOVED',
  'RECOVERY_CODES_RENEWED', 'PASSKEY_ADDED', 'PASSKEY_REMOVED', 'FACTORS_REMOVED', 'ROLE_GIVEN', 'ACCESS_ENDED',
  'ACCESS_RESTORED', 'ADMIN_REVOKED', 'ACCOUNT_DELETED', 'CALENDAR_OPENED', 'CALENDAR_CLOSED', 'OWN_DATA_EXPORTED', 'LIST_EXPORTED',
  'DOCUMENT_DOWNLOADED');

-- No foreign keys: `on delete set null` would change rows that nobody may change.
create table security_event (
  id uuid not null,
  at timestamptz(3) not null default current_timestamp,
  kind "SecurityEventKind" not null,
  app text,
  person_id uuid,
  actor_id uuid,
  network text,
  detail jsonb not null,
  constraint security_event_pkey primary key (id),
  constraint security_event_app_check check (app in ('web', 'admin')),
  constraint security_event_network_check check (
    network::cidr::text = network and masklen(network::cidr) = case family(network::cidr) when 4 then 24 else 48 end),
  -- codes, numbers and ids, so that no address and no text of a person fits
  constraint security_event_detail_check check (
    detail::text ~ '^\{("[a-zA-Z]+": ("[A-Za-z0-9_-]{1,40}"|"Samsung Internet"|[0-9]{1,9})(, )?)*\}$')
);
create index security_event_at_id_idx on security_event (at, id);
create index security_event_person_id_at_idx on security_event (person_id, at);
create index security_event_actor_id_at_idx on security_event (actor_id, at);
create index security_event_kind_at_idx on security_event (kind, at);

create function security_event_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < clock_timestamp() - interval '180 days' then
    return old;
  end if;
  raise exception 'a security event is kept as it is for 180 days'
    using errcode = 'restrict_violation', constraint = 'security_event_kept';
end $$;
create trigger security_event_kept before update or delete on security_event
  for each row execute function security_event_kept();
create trigger append_only before truncate on security_event for each statement execute function append_only();

-- A refusal is reported once per key and window, however many there are.
alter table attempt_count add column reported_until timestamptz(3);

drop function take_attempts(jsonb);

-- Counts one attempt under each key, or none where one is beyond a limit: n attempts in any period of so many seconds.
-- `wait` is 0, or the seconds to wait; `reported` is the key that refuses, if this is the refusal to report of its window.
-- The newest time is the first, so that the n-th says since when there have been n. Keys are inserted and locked in order,
-- so that no two calls wait for each other.
create function take_attempts(given jsonb, out wait integer, out reported text) language plpgsql as $$
declare
  refusing record;
begin
  insert into attempt_count (key, account, times, expires_at)
  select key, account, '{}', clock_timestamp()
  from jsonb_to_recordset(given) as one (key text, account text)
  order by key collate "C"
  on conflict do nothing;
  perform from attempt_count where key in (select jsonb_array_elements(given) ->> 'key') order by key collate "C" for update;
  select counted.key, at_most.seconds,
    extract(epoch from counted.times[at_most.attempts] + make_interval(secs => at_most.seconds) - clock_timestamp()) as left_over
  into refusing
  from jsonb_to_recordset(given) as one (key text, attempts int[], seconds int[])
  join attempt_count counted using (key), unnest(one.attempts, one.seconds) as at_most (attempts, seconds)
  order by left_over desc nulls last
  limit 1;
  if refusing.left_over > 0 then
    wait := ceil(refusing.left_over);
    update attempt_count counted
    set reported_until = clock_timestamp() + make_interval(secs => refusing.seconds),
      expires_at = greatest(counted.expires_at, clock_timestamp() + make_interval(secs => refusing.seconds))
    where counted.key = refusing.key and coalesce(counted.reported_until, '-infinity') <= clock_timestamp()
    returning counted.key into reported;
    return;
  end if;
  update attempt_count counted
  set times = (clock_timestamp() || counted.times)[1:(select max(attempts) from unnest(one.attempts) as attempts)],
    expires_at = greatest(counted.reported_until,
      clock_timestamp() + make_interval(secs => (select max(seconds) from unnest(one.seconds) as seconds)))
  from jsonb_to_recordset(given) as one (key text, attempts int[], seconds int[])
  where counted.key = one.key;
  wait := 0;
end $$;
