-- CreateEnum
CREATE TYPE "AnswerKind" AS ENUM ('FEEDBACK', 'EVALUATION');

-- CreateEnum
CREATE TYPE "AnswerState" AS ENUM ('OPEN', 'ANSWERED', 'TIMED_OUT', 'CLOSED');

-- AlterTable
ALTER TABLE "booking" ADD COLUMN     "request_reason" TEXT,
ADD COLUMN     "started_at" TIMESTAMPTZ(3),
ADD COLUMN     "stopped_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "coach" ADD COLUMN     "availability_version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "session_record" ADD COLUMN     "finalised_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "answer_wait" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "kind" "AnswerKind" NOT NULL,
    "state" "AnswerState" NOT NULL DEFAULT 'OPEN',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "first_reminder_at" TIMESTAMPTZ(3) NOT NULL,
    "second_reminder_at" TIMESTAMPTZ(3),
    "reminders_done" INTEGER NOT NULL DEFAULT 0,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "answer_wait_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_token" (
    "hash" TEXT NOT NULL,
    "wait_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answer_token_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "pay_adjustment" (
    "id" UUID NOT NULL,
    "booking_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "amount_minor" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "pay_adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "person_id" UUID NOT NULL,
    "key" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("person_id")
);

-- CreateIndex
CREATE INDEX "answer_wait_state_due_at_idx" ON "answer_wait"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "answer_wait_booking_id_kind_key" ON "answer_wait"("booking_id", "kind");

-- CreateIndex
CREATE INDEX "answer_token_wait_id_idx" ON "answer_token"("wait_id");

-- CreateIndex
CREATE INDEX "pay_adjustment_booking_id_idx" ON "pay_adjustment"("booking_id");

-- CreateIndex
CREATE INDEX "pay_adjustment_coach_id_created_at_idx" ON "pay_adjustment"("coach_id", "created_at");

-- CreateIndex
CREATE INDEX "pay_adjustment_created_by_id_idx" ON "pay_adjustment"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_key_key" ON "calendar_feed"("key");

-- AddForeignKey
ALTER TABLE "answer_wait" ADD CONSTRAINT "answer_wait_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_token" ADD CONSTRAINT "answer_token_wait_id_fkey" FOREIGN KEY ("wait_id") REFERENCES "answer_wait"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_adjustment" ADD CONSTRAINT "pay_adjustment_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_adjustment" ADD CONSTRAINT "pay_adjustment_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pay_adjustment" ADD CONSTRAINT "pay_adjustment_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

alter table booking
  add constraint booking_timer_check check (stopped_at is null or (started_at is not null and stopped_at >= started_at)),
  add constraint booking_request_reason_check check ((requested_by_role = 'ATHLETE') = (request_reason is null));
create unique index booking_running_once on booking (coach_id)
  where status = 'CONFIRMED' and started_at is not null and stopped_at is null;

alter table answer_wait
  add constraint answer_wait_settled_check check ((state = 'OPEN') = (settled_at is null)),
  add constraint answer_wait_reminders_check check (reminders_done between 0 and 2);

alter table pay_adjustment add constraint pay_adjustment_amount_check check (amount_minor <> 0);
create trigger append_only before update or delete or truncate on pay_adjustment
  for each statement execute function append_only();

-- Sessions completed before there were waits: each answer's deadline as it was, and whether it came in time.
insert into answer_wait (id, booking_id, kind, state, opened_at, due_at, first_reminder_at, second_reminder_at, settled_at)
select uuidv7(), r.booking_id, w.kind, w.state, r.completed_at, w.due_at, w.first_reminder_at, w.second_reminder_at,
  case w.state when 'OPEN' then null when 'ANSWERED' then w.given_at else w.due_at end
from session_record r
cross join club_settings s
left join feedback f on f.booking_id = r.booking_id
left join evaluation e on e.booking_id = r.booking_id
cross join lateral (
  select k.*, (case when k.given_at <= k.due_at then 'ANSWERED' when k.due_at <= now() then 'TIMED_OUT' else 'OPEN' end)::"AnswerState" as state
  from (values
    ('FEEDBACK'::"AnswerKind", f.given_at, r.completed_at + make_interval(hours => s.feedback_hours),
      r.completed_at + interval '24 hours', null::timestamptz),
    ('EVALUATION'::"AnswerKind", e.given_at, r.completed_at + make_interval(days => s.evaluation_days),
      r.completed_at + interval '2 days', r.completed_at + interval '5 days')
  ) as k (kind, given_at, due_at, first_reminder_at, second_reminder_at)
) w;
update session_record r set finalised_at = (select max(w.settled_at) from answer_wait w where w.booking_id = r.booking_id)
where not exists (select from answer_wait w where w.booking_id = r.booking_id and w.state = 'OPEN');
