-- The address that a person wants instead of theirs; it counts once its link was used.
create table email_change (
  user_id uuid not null,
  email text not null,
  token_hash text not null,
  expires_at timestamptz(3) not null,
  constraint email_change_pkey primary key (user_id),
  constraint email_change_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade on update cascade
);
create unique index email_change_token_hash_key on email_change (token_hash);

-- mails about a changed address go to the one before
alter table mail add column address text;
