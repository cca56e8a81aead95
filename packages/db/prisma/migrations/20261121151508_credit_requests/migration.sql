-- CreateEnum
CREATE TYPE "CreditRequestState" AS ENUM ('OPEN', 'APPROVED', 'REFUSED', 'EXPIRED');

-- AlterEnum
ALTER TYPE "CreditLotOrigin" ADD VALUE 'ADJUSTMENT';

-- AlterTable
ALTER TABLE "club_settings" ADD COLUMN     "credit_request_hours" INTEGER NOT NULL DEFAULT 24;

-- AlterTable
ALTER TABLE "credit_entry" ADD COLUMN     "request_key" UUID;

-- CreateTable
CREATE TABLE "credit_request" (
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "credits" INTEGER NOT NULL,
    "state" "CreditRequestState" NOT NULL DEFAULT 'OPEN',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "granted" INTEGER,
    "reason" TEXT,

    CONSTRAINT "credit_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "credit_request_athlete_id_idx" ON "credit_request"("athlete_id");

-- CreateIndex
CREATE INDEX "credit_request_settled_by_id_idx" ON "credit_request"("settled_by_id");

-- CreateIndex
CREATE INDEX "credit_request_state_due_at_idx" ON "credit_request"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "credit_entry_request_key_key" ON "credit_entry"("request_key");

-- AddForeignKey
ALTER TABLE "credit_request" ADD CONSTRAINT "credit_request_athlete_id_fkey" FOREIGN KEY ("athlete_id") REFERENCES "athlete"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_request" ADD CONSTRAINT "credit_request_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

create unique index credit_request_open_once on credit_request (athlete_id) where state = 'OPEN';
alter table credit_request
  add constraint credit_request_credits_check check (credits between 1 and 100 and granted between 1 and 1000),
  add constraint credit_request_settled_check check ((state = 'OPEN') = (settled_at is null)),
  add constraint credit_request_granted_check check ((state = 'APPROVED') = (granted is not null));
alter table club_settings drop constraint club_settings_values_check, add constraint club_settings_values_check check (
    slot_step_minutes between 5 and 240 and minimum_notice_minutes between 0 and 10080 and horizon_days between 1 and 365
    and free_cancellation_hours between 0 and 336 and welcome_credits between 0 and 100
    and profile_days between 1 and 90 and feedback_hours between 1 and 720 and evaluation_days between 1 and 90
    and sign_off_hours between 1 and 720 and credit_request_hours between 1 and 720);
