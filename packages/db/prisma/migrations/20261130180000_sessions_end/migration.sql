-- However often it is renewed, a session ends 90 days after its sign-in.
create function session_end() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    new.created_at := old.created_at;
  end if;
  new.expires_at := least(new.expires_at, new.created_at + interval '90 days');
  return new;
end $$;
create trigger session_end before insert or update on session for each row execute function session_end();

-- A person has at most 20 sessions: a new one ends the oldest.
create function session_limit() returns trigger language plpgsql as $$
begin
  -- sign-ins of one person follow each other, so that each sees the others' sessions
  perform from "user" where id = new.user_id for no key update;
  delete from session where id in (
    select id from session where user_id = new.user_id and id <> new.id order by created_at desc, id desc offset 19);
  return null;
end $$;
create trigger session_limit after insert on session for each row execute function session_limit();

update session set expires_at = expires_at where expires_at > created_at + interval '90 days';
delete from session where id in (
  select id from (
    select id, row_number() over (partition by user_id order by created_at desc, id desc) as place from session) placed
  where place > 20);
