-- What the club sells: credits together, at a price. A request keeps the pack's facts as its athlete read them.
create table credit_pack (
  id uuid not null primary key,
  name jsonb not null constraint credit_pack_name_check check (
    is_optional_localized_text(name, 80) and char_length(name ->> 'es') >= 2),
  credits int not null constraint credit_pack_credits_check check (credits between 1 and 100),
  price_minor int not null constraint credit_pack_price_check check (price_minor between 1 and 100000000),
  valid_days int constraint credit_pack_valid_days_check check (valid_days between 1 and 3650),
  is_active boolean not null default true,
  position int not null constraint credit_pack_position_check check (position between 1 and 1000)
);

-- the price of one credit was a fact of the club
insert into credit_pack (id, name, credits, price_minor, position)
  select gen_random_uuid(), '{"es": "1 crédito", "en": "1 credit"}', 1, credit_price_minor, 1
  from club_facts where credit_price_minor is not null;
alter table club_facts drop column credit_price_minor;

alter table credit_request
  add column pack_id uuid references credit_pack (id) on delete restrict on update cascade,
  add column price_minor int,
  add column valid_days int,
  add constraint credit_request_pack_check check (
    case when pack_id is null then price_minor is null and valid_days is null
    else price_minor is not null and price_minor between 1 and 100000000
      and (valid_days is null or valid_days between 1 and 3650) end);
create index credit_request_pack_id_idx on credit_request (pack_id);
