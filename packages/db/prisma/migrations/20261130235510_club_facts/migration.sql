-- A text in each language, none longer than `most`; the default one is blank only if there is no other.
create function is_optional_localized_text(value jsonb, most int) returns boolean language sql immutable parallel safe
  return case when is_localized_text(value) then
    (value ->> 'es' <> '' or value = '{"es": ""}')
    and (select bool_and(char_length(text) <= most) from jsonb_each_text(value) as texts(language, text))
  else false end;

-- How the club is found, reached and paid: one row. A blank text and a missing price are facts that the club doesn't give.
create table club_facts (
  id int not null default 1 primary key constraint club_facts_one check (id = 1),
  address text not null default '' constraint club_facts_address_check check (char_length(address) <= 200),
  directions jsonb not null default '{"es": ""}'
    constraint club_facts_directions_check check (is_optional_localized_text(directions, 500)),
  email text not null default '' constraint club_facts_email_check check (char_length(email) <= 254),
  phone text not null default '' constraint club_facts_phone_check check (char_length(phone) <= 30),
  credit_price_minor int constraint club_facts_credit_price_check check (credit_price_minor between 1 and 10000000)
);
insert into club_facts default values;

alter table session_type add column meeting_point jsonb not null default '{"es": ""}'
  constraint session_type_meeting_point_check check (is_optional_localized_text(meeting_point, 200));
