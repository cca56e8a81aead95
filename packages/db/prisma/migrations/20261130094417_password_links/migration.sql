-- A person has one link of each kind to set a password.
create type "PasswordLinkKind" as enum ('RESET', 'INVITATION', 'COMMAND_LINE');
create table password_link (
  id uuid not null,
  user_id uuid not null,
  kind "PasswordLinkKind" not null,
  token_hash text not null,
  expires_at timestamptz(3) not null,
  constraint password_link_pkey primary key (id),
  constraint password_link_user_id_fkey foreign key (user_id) references "user" (id) on delete cascade on update cascade
);
create unique index password_link_token_hash_key on password_link (token_hash);
create unique index password_link_user_id_kind_key on password_link (user_id, kind);

-- the newest open link of each person stays valid: the hash is the same, written in hex
insert into password_link (id, user_id, kind, token_hash, expires_at)
select distinct on (u.id) uuidv7(), u.id,
  case when exists (select from account a where a.user_id = u.id and a.password is not null)
    then 'RESET' else 'INVITATION' end::"PasswordLinkKind",
  encode(decode(translate(v.identifier, '-_', '+/') || '=', 'base64'), 'hex'), v.expires_at
from verification v join "user" u on u.id::text = v.value
where v.identifier ~ '^[A-Za-z0-9_-]{43}$' and v.expires_at > now()
order by u.id, v.created_at desc, v.id desc;

delete from verification;
