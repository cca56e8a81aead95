-- One table counts attempts in sliding windows; the counts in these two had fixed ones.
drop table rate_limit;
drop table rate_limiter_flexible;

create table attempt_count (
  key text not null,
  account text,
  times timestamptz(6)[] not null,
  expires_at timestamptz(3) not null,
  constraint attempt_count_pkey primary key (key)
);
create index attempt_count_account_idx on attempt_count (account);
create index attempt_count_expires_at_idx on attempt_count (expires_at);

-- Counts one attempt under each key, or none where one is beyond a limit: n attempts in any period of so many seconds.
-- Returns 0, or the seconds to wait. The newest time is the first, so that the n-th says since when there have been n.
create function take_attempts(given jsonb) returns integer language plpgsql as $$
declare
  wait double precision;
begin
  insert into attempt_count (key, account, times, expires_at)
  select key, account, '{}', clock_timestamp()
  from jsonb_to_recordset(given) as one (key text, account text)
  on conflict do nothing;
  -- always in the order of keys, so that no two wait for each other
  perform from attempt_count where key in (select jsonb_array_elements(given) ->> 'key') order by key collate "C" for update;
  select max(extract(epoch from counted.times[at_most.attempts] + make_interval(secs => at_most.seconds) - clock_timestamp()))
  into wait
  from jsonb_to_recordset(given) as one (key text, attempts int[], seconds int[])
  join attempt_count counted using (key), unnest(one.attempts, one.seconds) as at_most (attempts, seconds);
  if wait > 0 then
    return ceil(wait);
  end if;
  update attempt_count counted
  set times = (clock_timestamp() || counted.times)[1:(select max(attempts) from unnest(one.attempts) as attempts)],
    expires_at = clock_timestamp() + make_interval(secs => (select max(seconds) from unnest(one.seconds) as seconds))
  from jsonb_to_recordset(given) as one (key text, attempts int[], seconds int[])
  where counted.key = one.key;
  return 0;
end $$;
