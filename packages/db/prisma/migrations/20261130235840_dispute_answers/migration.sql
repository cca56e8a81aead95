-- What administrators answer to a disputed line. Apart from the line, which a closed report freezes with its answer still to come.
create type "DisputeAnswerKind" as enum ('ACCEPTED', 'REFUSED', 'KEPT');

create table dispute_answer (
  line_id uuid primary key references payment_line (id) on delete restrict on update cascade,
  kind "DisputeAnswerKind" not null,
  reason text,
  adjustment_id uuid references pay_adjustment (id) on delete restrict on update cascade,
  answered_at timestamptz(3) not null,
  answered_by_id uuid not null references "user" (id) on delete restrict on update cascade,
  constraint dispute_answer_reason_check check ((kind = 'REFUSED') = (reason is not null)),
  constraint dispute_answer_adjustment_check check ((kind = 'ACCEPTED') = (adjustment_id is not null))
);
create unique index dispute_answer_adjustment_id_key on dispute_answer (adjustment_id);
create index dispute_answer_answered_by_id_idx on dispute_answer (answered_by_id);
create index payment_line_struck on payment_line (coach_id) where struck_at is not null;

-- An answer is given to a struck line, and corrects the pay of its coach.
create function dispute_answer_fits() returns trigger language plpgsql as $$
begin
  if not exists (select from payment_line l left join pay_adjustment a on a.id = new.adjustment_id
      where l.id = new.line_id and l.struck_at is not null and (new.adjustment_id is null or a.coach_id = l.coach_id)) then
    raise exception 'a dispute cannot be answered so' using errcode = 'restrict_violation', constraint = 'dispute_answer_fits';
  end if;
  return new;
end $$;
create trigger dispute_answer_fits before insert on dispute_answer for each row execute function dispute_answer_fits();
create trigger append_only before update or delete or truncate on dispute_answer
  for each statement execute function append_only();

-- The rate to which an adjustment raises or lowers what a session is paid, when a rate was set after the session.
alter table pay_adjustment add column hourly_rate_minor integer
  constraint pay_adjustment_rate_check check (hourly_rate_minor >= 0);
