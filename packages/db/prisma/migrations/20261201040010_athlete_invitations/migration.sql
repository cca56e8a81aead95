-- An administrator invites an athlete: a registration whose birth date its owner gives on the link's page.
alter table registration
  alter column birth_date drop not null,
  add column phone text,
  add column invited_by_id uuid references "user" (id) on delete restrict on update cascade,
  add column sent_at timestamptz(3),
  add constraint registration_invited_check check (
    case when invited_by_id is null then birth_date is not null and phone is null and sent_at is null
    else birth_date is null and (phone is null or char_length(phone) between 1 and 30) end);
create index registration_invited_by_id_idx on registration (invited_by_id);
create unique index registration_invited_once on registration (email) where invited_by_id is not null and ended_at is null;
