-- A person who deleted their account keeps a row for the books, without access and without an address.
ALTER TABLE "user" ADD COLUMN "deleted_at" TIMESTAMPTZ(3);
alter table "user" add constraint user_deleted_check
  check (deleted_at is null or (revoked_at is not null and email = 'deleted:' || id));

-- How a mail about the deletion greets; forgotten, with the address, as soon as the mail is settled.
ALTER TABLE "mail" ADD COLUMN "addressee" TEXT;
alter table mail add constraint mail_addressee_check check (addressee is null or state = 'REQUESTED');

-- Whether a person is deleted. Waits for a deletion in progress, which can't begin before this transaction ends.
create function is_deleted(person_id uuid) returns boolean language plpgsql as $$
declare
  at timestamptz;
begin
  select deleted_at into at from "user" where id = person_id for key share;
  return at is not null;
end $$;

-- Nothing personal is written about a deleted person any more.
create function person_deleted() returns trigger language plpgsql as $$
begin
  if is_deleted((to_jsonb(new) ->> tg_argv[0])::uuid) then
    raise exception 'violates constraint "person_deleted"' using errcode = 'restrict_violation', constraint = 'person_deleted';
  end if;
  return new;
end $$;
create trigger person_deleted before update on athlete for each row execute function person_deleted('id');
create trigger person_deleted before update on coach for each row execute function person_deleted('id');
create trigger person_deleted before insert on account for each row execute function person_deleted('user_id');
create trigger person_deleted before insert on password_link for each row execute function person_deleted('user_id');
create trigger person_deleted before insert on email_change for each row execute function person_deleted('user_id');
create trigger person_deleted before insert on two_factor for each row execute function person_deleted('user_id');
create trigger person_deleted before insert on passkey for each row execute function person_deleted('user_id');
create trigger person_deleted before insert on calendar_feed for each row execute function person_deleted('person_id');
create trigger person_deleted before insert or update on feedback
  for each row when (new.comments is not null) execute function person_deleted('athlete_id');
create trigger person_deleted before insert on file
  for each row when (new.person_id is not null) execute function person_deleted('person_id');
create trigger person_deleted before insert or update on coach_document
  for each row execute function person_deleted('coach_id');
create trigger person_deleted before insert on statement_token for each row execute function person_deleted('coach_id');

-- The books go on after a deletion: what would be kept beside them about that person is left out.
create function leave_out_deleted() returns trigger language plpgsql as $$
begin
  return case when is_deleted((to_jsonb(new) ->> tg_argv[0])::uuid) then null else new end;
end $$;
create trigger leave_out_deleted before insert on audit_personal for each row execute function leave_out_deleted('person_id');
create trigger leave_out_deleted before insert on used_code for each row execute function leave_out_deleted('user_id');

-- A person has at most 20 sessions, and none once they are deleted: a sign-in at the same time gets one that has ended.
create or replace function session_limit() returns trigger language plpgsql as $$
begin
  -- sign-ins of one person follow each other, so that each sees the others' sessions
  perform from "user" where id = new.user_id for no key update;
  delete from session where id in (
    select id from session where user_id = new.user_id and id <> new.id order by created_at desc, id desc offset 19);
  delete from session where user_id = new.user_id and is_deleted(new.user_id);
  return null;
end $$;
