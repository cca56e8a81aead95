create table calendar_token (
  hash text primary key,
  booking_id uuid not null references booking (id) on delete restrict on update cascade,
  person_id uuid not null references "user" (id) on delete cascade on update cascade,
  created_at timestamptz(3) not null
);
create index calendar_token_booking_id_idx on calendar_token (booking_id);
create index calendar_token_person_id_idx on calendar_token (person_id);
create trigger person_deleted before insert on calendar_token for each row execute function person_deleted('person_id');
