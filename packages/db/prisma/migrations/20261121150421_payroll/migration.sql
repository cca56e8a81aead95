-- CreateEnum
CREATE TYPE "PaymentReportState" AS ENUM ('DRAFT', 'REVIEWED', 'CLOSED');

-- CreateEnum
CREATE TYPE "PaymentLineKind" AS ENUM ('SESSIONS', 'LATE', 'ADJUSTMENT');

-- CreateEnum
CREATE TYPE "StatementState" AS ENUM ('OPEN', 'ACCEPTED', 'SILENT', 'DISPUTED', 'CLOSED_UNANSWERED');

-- AlterTable
ALTER TABLE "club_settings" ADD COLUMN     "sign_off_hours" INTEGER NOT NULL DEFAULT 48;

-- AlterTable
ALTER TABLE "pay_adjustment" ADD COLUMN     "report_id" UUID;

-- AlterTable
ALTER TABLE "session_record" ADD COLUMN     "report_id" UUID;

-- CreateTable
CREATE TABLE "payment_report" (
    "id" UUID NOT NULL,
    "month" TEXT NOT NULL,
    "state" "PaymentReportState" NOT NULL DEFAULT 'DRAFT',
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "close_reason" TEXT,

    CONSTRAINT "payment_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_line" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "coach_name" TEXT NOT NULL,
    "kind" "PaymentLineKind" NOT NULL,
    "from_date" DATE NOT NULL,
    "to_date" DATE NOT NULL,
    "session_count" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "adjustment_id" UUID,
    "struck_at" TIMESTAMPTZ(3),
    "struck_reason" TEXT,
    "struck_ids" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "payment_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_statement" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "state" "StatementState" NOT NULL DEFAULT 'OPEN',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_file" (
    "report_id" UUID NOT NULL,
    "profile" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_file_pkey" PRIMARY KEY ("report_id","profile")
);

-- CreateTable
CREATE TABLE "payment_phase" (
    "report_id" UUID NOT NULL,
    "phase" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_phase_pkey" PRIMARY KEY ("report_id","phase")
);

-- CreateIndex
CREATE UNIQUE INDEX "payment_report_month_key" ON "payment_report"("month");

-- CreateIndex
CREATE INDEX "payment_report_reviewed_by_id_idx" ON "payment_report"("reviewed_by_id");

-- CreateIndex
CREATE INDEX "payment_report_closed_by_id_idx" ON "payment_report"("closed_by_id");

-- CreateIndex
CREATE INDEX "payment_line_report_id_coach_id_from_date_idx" ON "payment_line"("report_id", "coach_id", "from_date");

-- CreateIndex
CREATE INDEX "payment_line_coach_id_idx" ON "payment_line"("coach_id");

-- CreateIndex
CREATE INDEX "payment_statement_coach_id_idx" ON "payment_statement"("coach_id");

-- CreateIndex
CREATE INDEX "payment_statement_state_due_at_idx" ON "payment_statement"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "payment_statement_report_id_coach_id_key" ON "payment_statement"("report_id", "coach_id");

-- CreateIndex
CREATE INDEX "pay_adjustment_report_id_idx" ON "pay_adjustment"("report_id");

-- CreateIndex
CREATE INDEX "session_record_report_id_coach_id_actual_start_idx" ON "session_record"("report_id", "coach_id", "actual_start");

-- AddForeignKey
ALTER TABLE "payment_report" ADD CONSTRAINT "payment_report_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_report" ADD CONSTRAINT "payment_report_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_line" ADD CONSTRAINT "payment_line_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "payment_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_line" ADD CONSTRAINT "payment_line_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_statement" ADD CONSTRAINT "payment_statement_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "payment_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_statement" ADD CONSTRAINT "payment_statement_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_file" ADD CONSTRAINT "payment_file_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "payment_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_phase" ADD CONSTRAINT "payment_phase_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "payment_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_record" ADD CONSTRAINT "session_record_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "payment_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_adjustment" ADD CONSTRAINT "pay_adjustment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "payment_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

create unique index payment_line_once on payment_line (report_id, coach_id, kind, from_date) where adjustment_id is null;
create unique index payment_line_adjustment_once on payment_line (adjustment_id) where struck_at is null;
create index session_record_unpaid on session_record (actual_start) where report_id is null;
alter table payment_report
  add constraint payment_report_month_check check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  add constraint payment_report_review_check check ((state = 'DRAFT') = (reviewed_at is null)),
  add constraint payment_report_close_check check ((state = 'CLOSED') = (closed_at is not null));
alter table payment_line
  add constraint payment_line_kind_check check ((kind = 'ADJUSTMENT') = (adjustment_id is not null)),
  add constraint payment_line_dates_check check (from_date <= to_date),
  add constraint payment_line_sums_check check (case kind when 'ADJUSTMENT' then minutes = 0 and session_count = 0
    else minutes >= session_count and session_count > 0 and amount_minor >= 0 end),
  add constraint payment_line_struck_check check ((struck_at is null) = (struck_reason is null));
alter table payment_statement
  add constraint payment_statement_answer_check check ((state = 'OPEN') = (answered_at is null));
alter table club_settings drop constraint club_settings_values_check, add constraint club_settings_values_check check (
    slot_step_minutes between 5 and 240 and minimum_notice_minutes between 0 and 10080 and horizon_days between 1 and 365
    and free_cancellation_hours between 0 and 336 and welcome_credits between 0 and 100
    and profile_days between 1 and 90 and feedback_hours between 1 and 720 and evaluation_days between 1 and 90
    and sign_off_hours between 1 and 720);

create function payment_report_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'CLOSED' or new.month <> old.month
    or (old.state::text, new.state::text) not in
      (('DRAFT', 'DRAFT'), ('DRAFT', 'REVIEWED'), ('REVIEWED', 'REVIEWED'), ('REVIEWED', 'CLOSED')) then
    raise exception 'a payment report cannot change so' using errcode = 'restrict_violation', constraint = 'payment_report_guard';
  end if;
  return new;
end $$;
create trigger payment_report_guard before update or delete on payment_report for each row execute function payment_report_guard();

-- The state of a report decides what may be done to what belongs to it: lines are made in a DRAFT, struck while REVIEWED,
-- statements answered while REVIEWED, files made until it is CLOSED, and then nothing changes.
create function payment_part_guard() returns trigger language plpgsql as $$
declare
  part record := case when tg_op = 'DELETE' then old else new end;
  report_state text := (select state from payment_report where id = part.report_id);
  allowed boolean;
begin
  if tg_op = 'UPDATE' and new.report_id <> old.report_id then
    allowed := false;
  elsif tg_table_name = 'payment_line' then
    allowed := (report_state = 'DRAFT' and tg_op <> 'UPDATE')
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
create trigger payment_part_guard before insert or update or delete on payment_line for each row execute function payment_part_guard();
create trigger payment_part_guard before insert or update or delete on payment_statement for each row execute function payment_part_guard();
create trigger payment_part_guard before insert or update or delete on payment_file for each row execute function payment_part_guard();

create function payment_closed() returns trigger language plpgsql as $$
begin
  raise exception '% is never emptied', tg_table_name using errcode = 'restrict_violation', constraint = 'append_only';
end $$;
create trigger payment_kept before truncate on payment_report for each statement execute function payment_closed();
create trigger payment_kept before truncate on payment_line for each statement execute function payment_closed();
create trigger payment_kept before truncate on payment_statement for each statement execute function payment_closed();
create trigger payment_kept before truncate on payment_file for each statement execute function payment_closed();

-- A record or an adjustment is claimed by a DRAFT, and released by a DRAFT's refresh or, while REVIEWED, by a dispute.
create function payment_claim_guard() returns trigger language plpgsql as $$
declare
  old_state text;
  new_state text := (select state from payment_report where id = new.report_id);
begin
  if tg_op = 'UPDATE' then
    old_state := (select state from payment_report where id = old.report_id);
  end if;
  if tg_op = 'INSERT' or old_state = 'CLOSED' or (new.report_id is not null and (old.report_id is not null or new_state <> 'DRAFT')) then
    raise exception 'what a report pays is frozen' using errcode = 'restrict_violation', constraint = 'payment_claim_guard';
  end if;
  return new;
end $$;
create trigger payment_claim_guard before update of report_id on session_record
  for each row when (old.report_id is distinct from new.report_id) execute function payment_claim_guard();
create trigger payment_claim_guard before update of report_id on pay_adjustment
  for each row when (old.report_id is distinct from new.report_id) execute function payment_claim_guard();

-- Of an adjustment only the report that pays it can change.
drop trigger append_only on pay_adjustment;
create trigger append_only before delete or truncate on pay_adjustment for each statement execute function append_only();
create function pay_adjustment_frozen() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'report_id' <> to_jsonb(old) - 'report_id' then
    raise exception 'an adjustment is frozen' using errcode = 'restrict_violation', constraint = 'pay_adjustment_frozen';
  end if;
  return new;
end $$;
create trigger pay_adjustment_frozen before update on pay_adjustment for each row execute function pay_adjustment_frozen();
create trigger payment_unclaimed before insert on session_record
  for each row when (new.report_id is not null) execute function payment_claim_guard();
create trigger payment_unclaimed before insert on pay_adjustment
  for each row when (new.report_id is not null) execute function payment_claim_guard();
