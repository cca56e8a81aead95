alter table "user" add column two_factor_enabled boolean not null default false;
alter table session add column has_second_factor boolean not null default false;

create table two_factor (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz(3),
  constraint two_factor_pkey primary key (id),
  constraint two_factor_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade on update cascade
);
create unique index two_factor_user_id_key on two_factor (user_id);

-- A code counts once, though it is valid for 90 seconds.
create table used_code (
  user_id uuid not null,
  code text not null,
  used_at timestamptz(3) not null,
  constraint used_code_pkey primary key (user_id, code),
  constraint used_code_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade on update cascade
);

create table passkey (
  id uuid not null,
  user_id uuid not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  aaguid text,
  created_at timestamptz(3) not null default current_timestamp,
  constraint passkey_pkey primary key (id),
  constraint passkey_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade on update cascade
);
create unique index passkey_credential_id_key on passkey (credential_id);
create index passkey_user_id_idx on passkey (user_id);
