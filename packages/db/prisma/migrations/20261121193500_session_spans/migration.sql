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

-- As before, judged once for all that a statement claims: an unpaid record is claimed by a DRAFT, a claimed one is released
-- unless its report is CLOSED. The plan of the join is made before it is known how many they are: nested loops would not end.
create function payment_claims_guard() returns trigger language plpgsql set enable_nestloop = off as $$
begin
  if exists (
    select from old_record o
    join new_record n using (booking_id)
    left join payment_report p on p.id = coalesce(o.report_id, n.report_id)
    where o.report_id is distinct from n.report_id
      and case when o.report_id is null then p.state <> 'DRAFT' else n.report_id is not null or p.state = 'CLOSED' end
  ) then
    raise exception 'what a report pays is frozen' using errcode = 'restrict_violation', constraint = 'payment_claim_guard';
  end if;
  return null;
end $$;
drop trigger payment_claim_guard on session_record;
create trigger payment_claim_guard after update on session_record
  referencing old table as old_record new table as new_record for each statement execute function payment_claims_guard();
