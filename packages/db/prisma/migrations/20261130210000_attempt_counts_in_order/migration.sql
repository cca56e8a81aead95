-- New counts, too, are inserted in the order of keys: two calls that bring the same new keys in another order waited for
-- each other.
create or replace function take_attempts(given jsonb) returns integer language plpgsql as $$
declare
  wait double precision;
begin
  insert into attempt_count (key, account, times, expires_at)
  select key, account, '{}', clock_timestamp()
  from jsonb_to_recordset(given) as one (key text, account text)
  order by key collate "C"
  on conflict do nothing;
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
