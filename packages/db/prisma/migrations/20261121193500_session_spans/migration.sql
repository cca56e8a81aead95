-- CreateTable
CREATE TABLE "session_span" (
    "booking_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "during" tstzrange NOT NULL,

    CONSTRAINT "session_span_pkey" PRIMARY KEY ("booking_id")
);

-- AddForeignKey
ALTER TABLE "session_span" ADD CONSTRAINT "session_span_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "session_record"("booking_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A coach's real times do not overlap, as before; a record's own changes no longer touch the constraint's index.
insert into session_span (booking_id, coach_id, during)
  select booking_id, coach_id, tstzrange(actual_start, actual_end) from session_record;
alter table session_record drop constraint session_record_overlap;
alter table session_span add constraint session_record_overlap exclude using gist (coach_id with =, during with &&);
create trigger append_only before update or delete or truncate on session_span for each statement execute function append_only();

create function session_span() returns trigger language plpgsql as $$
begin
  insert into session_span (booking_id, coach_id, during) values (new.booking_id, new.coach_id, tstzrange(new.actual_start, new.actual_end));
  return null;
end $$;
create trigger session_span after insert on session_record for each row execute function session_span();

-- As before, in one look per claim: an unpaid one is claimed by a DRAFT, a claimed one is released unless its report is CLOSED.
create or replace function payment_claim_guard() returns trigger language plpgsql as $$
declare
  was uuid := case when tg_op = 'UPDATE' then old.report_id end;
  report_state text := (select state from payment_report where id = coalesce(was, new.report_id));
begin
  if tg_op = 'INSERT' or (was is not null and new.report_id is not null)
    or (was is null and report_state <> 'DRAFT') or (was is not null and report_state = 'CLOSED') then
    raise exception 'what a report pays is frozen' using errcode = 'restrict_violation', constraint = 'payment_claim_guard';
  end if;
  return new;
end $$;
