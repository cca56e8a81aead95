-- The end of a coach's access, with the outcome that a repeated request answers with.
create type "AccessEndPlan" as enum ('CANCEL', 'HAND_OVER', 'KEEP');
create table access_end (
  id uuid not null,
  coach_id uuid not null,
  request_key uuid not null,
  plan "AccessEndPlan" not null,
  to_coach_id uuid,
  kept_until date,
  ends_at timestamptz(3) not null,
  decided_at timestamptz(3) not null,
  cancelled integer not null,
  handed_over integer not null,
  kept integer not null,
  constraint access_end_pkey primary key (id),
  constraint access_end_coach_id_fkey foreign key (coach_id) references coach (id) on delete restrict on update cascade,
  constraint access_end_to_coach_id_fkey foreign key (to_coach_id) references coach (id) on delete restrict on update cascade,
  constraint access_end_plan_check check (
    (plan = 'HAND_OVER') = (to_coach_id is not null) and (plan = 'KEEP') = (kept_until is not null) and coach_id <> to_coach_id)
);
create unique index access_end_coach_id_request_key_key on access_end (coach_id, request_key);
create index access_end_to_coach_id_idx on access_end (to_coach_id);

-- Links of mails with which a coach without access reads the latest statements.
create table statement_token (
  hash text not null,
  coach_id uuid not null,
  created_at timestamptz(3) not null,
  constraint statement_token_pkey primary key (hash),
  constraint statement_token_coach_id_fkey foreign key (coach_id) references coach (id) on delete restrict on update cascade
);
create index statement_token_coach_id_idx on statement_token (coach_id);
