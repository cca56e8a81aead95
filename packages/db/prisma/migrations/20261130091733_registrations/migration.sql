-- A registration is not a user until its link is used.
create table registration (
  id uuid not null,
  email text not null,
  name text not null,
  birth_date date not null,
  locale text not null,
  next text,
  token_hash text not null,
  created_at timestamptz(3) not null,
  expires_at timestamptz(3) not null,
  ended_at timestamptz(3),
  athlete_id uuid,
  constraint registration_pkey primary key (id),
  constraint registration_athlete_id_fkey foreign key (athlete_id) references athlete (id)
    on delete set null on update cascade,
  -- a link that created an account creates no other
  constraint registration_ended_check check (athlete_id is null or ended_at is not null)
);
create unique index registration_token_hash_key on registration (token_hash);
create unique index registration_athlete_id_key on registration (athlete_id);
create index registration_email_idx on registration (email);
create index registration_expires_at_idx on registration (expires_at);

-- a password set before anyone proved the address may be a stranger's; a reset proves the address and sets a new one
delete from account where user_id in (select id from "user" where not email_verified);
delete from session where user_id in (select id from "user" where not email_verified);
delete from verification where identifier like 'verify-email:%';

-- the user is now written before the athlete
alter table athlete alter constraint athlete_id_fkey not deferrable;
