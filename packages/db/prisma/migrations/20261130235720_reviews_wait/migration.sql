alter table payment_report add column review_due_at timestamptz(3);
alter table payment_report
  add constraint payment_report_review_due_check check (review_due_at is null or reviewed_by_id is not null);

-- As before; and a draft becomes REVIEWED only after its review was asked for, whose end is history from then on.
create or replace function payment_report_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'CLOSED' or new.month <> old.month
    or (old.state::text, new.state::text) not in
      (('DRAFT', 'DRAFT'), ('DRAFT', 'REVIEWED'), ('REVIEWED', 'REVIEWED'), ('REVIEWED', 'CLOSED'))
    or (old.state = 'DRAFT' and new.state = 'REVIEWED' and old.review_due_at is null)
    or (new.state <> 'DRAFT' and new.review_due_at is distinct from old.review_due_at) then
    raise exception 'a payment report cannot change so' using errcode = 'restrict_violation', constraint = 'payment_report_guard';
  end if;
  return new;
end $$;

-- As before; and the lines of a draft are kept from the moment that its review is asked for.
create or replace function payment_part_guard() returns trigger language plpgsql as $$
declare
  part record := case when tg_op = 'DELETE' then old else new end;
  report_state text;
  is_review_due boolean;
  allowed boolean;
begin
  select state, review_due_at is not null into report_state, is_review_due from payment_report where id = part.report_id;
  if tg_op = 'UPDATE' and new.report_id <> old.report_id then
    allowed := false;
  elsif tg_table_name = 'payment_line' then
    allowed := (report_state = 'DRAFT' and not is_review_due and tg_op <> 'UPDATE')
      or (report_state = 'REVIEWED' and tg_op = 'UPDATE' and to_jsonb(old) ->> 'struck_at' is null
        and to_jsonb(new) - '{struck_at,struck_reason,struck_ids}'::text[] = to_jsonb(old) - '{struck_at,struck_reason,struck_ids}'::text[]);
  elsif tg_table_name = 'payment_statement' then
    allowed := (tg_op = 'INSERT' and report_state in ('DRAFT', 'REVIEWED')) or (tg_op = 'UPDATE' and report_state = 'REVIEWED');
  else
    allowed := report_state <> 'CLOSED';
  end if;
  if allowed is not true then
    raise exception 'a % payment report does not allow this', report_state
      using errcode = 'restrict_violation', constraint = 'payment_part_guard';
  end if;
  return part;
end $$;

-- As before; and a draft claims nothing from the moment that its review is asked for.
create or replace function payment_claim_guard() returns trigger language plpgsql as $$
declare
  old_state text;
  is_claimable boolean := (select state = 'DRAFT' and review_due_at is null from payment_report where id = new.report_id);
begin
  if tg_op = 'UPDATE' then
    old_state := (select state from payment_report where id = old.report_id);
  end if;
  if tg_op = 'INSERT' or old_state = 'CLOSED' or (new.report_id is not null and (old.report_id is not null or is_claimable is not true)) then
    raise exception 'what a report pays is frozen' using errcode = 'restrict_violation', constraint = 'payment_claim_guard';
  end if;
  return new;
end $$;

create or replace function payment_claims_guard() returns trigger language plpgsql set enable_nestloop = off as $$
begin
  if exists (
    select from old_record o
    join new_record n using (booking_id)
    left join payment_report p on p.id = coalesce(o.report_id, n.report_id)
    where o.report_id is distinct from n.report_id
      and case when o.report_id is null then p.state <> 'DRAFT' or p.review_due_at is not null
        else n.report_id is not null or p.state = 'CLOSED' end
  ) then
    raise exception 'what a report pays is frozen' using errcode = 'restrict_violation', constraint = 'payment_claim_guard';
  end if;
  return null;
end $$;
