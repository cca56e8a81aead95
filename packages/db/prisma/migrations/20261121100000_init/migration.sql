-- CreateEnum
CREATE TYPE "AthleteState" AS ENUM ('PENDING', 'ACTIVE', 'DEACTIVATED');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('FEMALE', 'MALE', 'UNDISCLOSED');

-- CreateEnum
CREATE TYPE "OnboardingCause" AS ENUM ('REGISTRATION', 'REACTIVATION');

-- CreateEnum
CREATE TYPE "OnboardingState" AS ENUM ('OPEN', 'ENABLED', 'DEACTIVATED');

-- CreateEnum
CREATE TYPE "BookingStatus" AS ENUM ('REQUESTED', 'CONFIRMED', 'REJECTED', 'CANCELLED', 'COMPLETED', 'NO_SHOW');

-- CreateEnum
CREATE TYPE "AvailabilityExceptionKind" AS ENUM ('DAY_OFF', 'PART_OFF', 'EXTRA');

-- CreateEnum
CREATE TYPE "CreditEntryKind" AS ENUM ('GRANT', 'BOOKING', 'REFUND', 'EXPIRY', 'ADJUSTMENT');

-- CreateEnum
CREATE TYPE "PaymentMethod" AS ENUM ('CASH', 'TRANSFER', 'CARD', 'OTHER');

-- CreateEnum
CREATE TYPE "CreditLotOrigin" AS ENUM ('GRANT', 'REFUND');

-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('REQUESTED', 'SENT', 'SKIPPED', 'FAILED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ATHLETE', 'COACH', 'ADMIN');

-- CreateTable
CREATE TABLE "athlete" (
    "id" UUID NOT NULL,
    "state" "AthleteState" NOT NULL DEFAULT 'PENDING',
    "full_name" TEXT,
    "birth_date" DATE NOT NULL,
    "sex" "Sex",
    "weight_kg" DECIMAL(4,1),
    "height_cm" INTEGER,
    "goal" TEXT,
    "sport" TEXT,
    "experience" TEXT,
    "injuries" TEXT,
    "days_per_week" INTEGER,
    "phone" TEXT,
    "emergency_contact" TEXT,
    "health_consent_at" TIMESTAMPTZ(3),
    "privacy_notice_version" TEXT NOT NULL,
    "privacy_accepted_at" TIMESTAMPTZ(3) NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "profile_started_at" TIMESTAMPTZ(3),
    "profile_saved_at" TIMESTAMPTZ(3),
    "profile_completed_at" TIMESTAMPTZ(3),
    "enabled_at" TIMESTAMPTZ(3),
    "deactivated_at" TIMESTAMPTZ(3),
    "reactivation_requested_at" TIMESTAMPTZ(3),

    CONSTRAINT "athlete_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "onboarding_round" (
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "cause" "OnboardingCause" NOT NULL,
    "state" "OnboardingState" NOT NULL DEFAULT 'OPEN',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "first_reminder_at" TIMESTAMPTZ(3) NOT NULL,
    "second_reminder_at" TIMESTAMPTZ(3) NOT NULL,
    "reminders_done" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "onboarding_round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" UUID,
    "actor_role" "Role",
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "fields" TEXT[],
    "values" JSONB NOT NULL,
    "reason" TEXT,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_personal" (
    "entry_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "address" TEXT,

    CONSTRAINT "audit_personal_pkey" PRIMARY KEY ("entry_id","person_id")
);

-- CreateTable
CREATE TABLE "booking" (
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "session_type_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "BookingStatus" NOT NULL DEFAULT 'REQUESTED',
    "request_key" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_by_role" "Role" NOT NULL,
    "credits" INTEGER NOT NULL,
    "free_cancellation_hours" INTEGER NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "rejection_reason" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" UUID,
    "cancelled_by_role" "Role",
    "cancellation_reason" TEXT,
    "is_refunded" BOOLEAN NOT NULL DEFAULT false,
    "no_show_at" TIMESTAMPTZ(3),

    CONSTRAINT "booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "club_settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "slot_step_minutes" INTEGER NOT NULL DEFAULT 30,
    "minimum_notice_minutes" INTEGER NOT NULL DEFAULT 120,
    "horizon_days" INTEGER NOT NULL DEFAULT 60,
    "free_cancellation_hours" INTEGER NOT NULL DEFAULT 24,
    "welcome_credits" INTEGER NOT NULL DEFAULT 1,
    "profile_days" INTEGER NOT NULL DEFAULT 7,
    "feedback_hours" INTEGER NOT NULL DEFAULT 48,
    "evaluation_days" INTEGER NOT NULL DEFAULT 7,

    CONSTRAINT "club_settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "offset_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coach" (
    "id" UUID NOT NULL,
    "display_name" TEXT NOT NULL,
    "headline_es" TEXT NOT NULL,
    "headline_en" TEXT NOT NULL,
    "bio_es" TEXT NOT NULL DEFAULT '',
    "bio_en" TEXT NOT NULL DEFAULT '',
    "time_zone" TEXT NOT NULL,
    "break_minutes" INTEGER NOT NULL DEFAULT 0,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coach_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_type" (
    "id" UUID NOT NULL,
    "name_es" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "credits" INTEGER NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "session_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coach_session_type" (
    "coach_id" UUID NOT NULL,
    "session_type_id" UUID NOT NULL,

    CONSTRAINT "coach_session_type_pkey" PRIMARY KEY ("coach_id","session_type_id")
);

-- CreateTable
CREATE TABLE "coach_rate" (
    "id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "hourly_rate_minor" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,

    CONSTRAINT "coach_rate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "availability_rule" (
    "id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "from_minute" INTEGER NOT NULL,
    "to_minute" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "availability_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "availability_exception" (
    "id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "kind" "AvailabilityExceptionKind" NOT NULL,
    "from_minute" INTEGER,
    "to_minute" INTEGER,

    CONSTRAINT "availability_exception_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_account" (
    "athlete_id" UUID NOT NULL,
    "balance" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "credit_account_pkey" PRIMARY KEY ("athlete_id")
);

-- CreateTable
CREATE TABLE "credit_lot" (
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "origin" "CreditLotOrigin" NOT NULL,
    "granted" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "price_paid_minor" INTEGER NOT NULL DEFAULT 0,
    "method" "PaymentMethod",
    "granted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credit_lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_entry" (
    "id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "kind" "CreditEntryKind" NOT NULL,
    "amount" INTEGER NOT NULL,
    "booking_id" UUID,
    "is_welcome" BOOLEAN NOT NULL DEFAULT false,
    "actor_id" UUID,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "credit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_entry_lot" (
    "entry_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "amount" INTEGER NOT NULL,

    CONSTRAINT "credit_entry_lot_pkey" PRIMARY KEY ("entry_id","lot_id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient_id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'REQUESTED',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "outcome" TEXT,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_record" (
    "booking_id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "actual_start" TIMESTAMPTZ(3) NOT NULL,
    "actual_end" TIMESTAMPTZ(3) NOT NULL,
    "billable_minutes" INTEGER NOT NULL,
    "hourly_rate_minor" INTEGER,
    "amount_minor" INTEGER,
    "completed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_record_pkey" PRIMARY KEY ("booking_id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "booking_id" UUID NOT NULL,
    "athlete_id" UUID NOT NULL,
    "rating" INTEGER NOT NULL,
    "is_objectives_met" BOOLEAN,
    "comments" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "is_late" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("booking_id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "booking_id" UUID NOT NULL,
    "effort" INTEGER NOT NULL,
    "technique" INTEGER NOT NULL,
    "notes" TEXT,
    "next_objectives" TEXT,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "is_late" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("booking_id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'ATHLETE',
    "locale" TEXT NOT NULL DEFAULT 'es',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limiter_flexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limiter_flexible_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "athlete_state_registered_at_idx" ON "athlete"("state", "registered_at");

-- CreateIndex
CREATE INDEX "onboarding_round_athlete_id_idx" ON "onboarding_round"("athlete_id");

-- CreateIndex
CREATE INDEX "onboarding_round_state_due_at_idx" ON "onboarding_round"("state", "due_at");

-- CreateIndex
CREATE INDEX "audit_entry_entity_entity_id_idx" ON "audit_entry"("entity", "entity_id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_idx" ON "audit_entry"("actor_id");

-- CreateIndex
CREATE INDEX "audit_personal_person_id_idx" ON "audit_personal"("person_id");

-- CreateIndex
CREATE INDEX "booking_athlete_id_starts_at_idx" ON "booking"("athlete_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_coach_id_starts_at_idx" ON "booking"("coach_id", "starts_at");

-- CreateIndex
CREATE INDEX "booking_session_type_id_idx" ON "booking"("session_type_id");

-- CreateIndex
CREATE INDEX "booking_requested_by_id_idx" ON "booking"("requested_by_id");

-- CreateIndex
CREATE INDEX "booking_cancelled_by_id_idx" ON "booking"("cancelled_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "booking_athlete_id_request_key_key" ON "booking"("athlete_id", "request_key");

-- CreateIndex
CREATE INDEX "coach_session_type_session_type_id_idx" ON "coach_session_type"("session_type_id");

-- CreateIndex
CREATE UNIQUE INDEX "coach_rate_coach_id_valid_from_key" ON "coach_rate"("coach_id", "valid_from");

-- CreateIndex
CREATE INDEX "availability_rule_coach_id_idx" ON "availability_rule"("coach_id");

-- CreateIndex
CREATE INDEX "availability_exception_coach_id_date_idx" ON "availability_exception"("coach_id", "date");

-- CreateIndex
CREATE INDEX "credit_lot_athlete_id_expires_at_idx" ON "credit_lot"("athlete_id", "expires_at");

-- CreateIndex
CREATE INDEX "credit_entry_athlete_id_created_at_idx" ON "credit_entry"("athlete_id", "created_at");

-- CreateIndex
CREATE INDEX "credit_entry_booking_id_idx" ON "credit_entry"("booking_id");

-- CreateIndex
CREATE INDEX "credit_entry_lot_lot_id_idx" ON "credit_entry_lot"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_key_key" ON "mail"("key");

-- CreateIndex
CREATE INDEX "mail_recipient_id_idx" ON "mail"("recipient_id");

-- CreateIndex
CREATE INDEX "mail_state_requested_at_idx" ON "mail"("state", "requested_at");

-- CreateIndex
CREATE INDEX "outbox_event_subject_id_sequence_idx" ON "outbox_event"("subject_id", "sequence");

-- CreateIndex
CREATE INDEX "session_record_coach_id_actual_start_idx" ON "session_record"("coach_id", "actual_start");

-- CreateIndex
CREATE INDEX "feedback_athlete_id_idx" ON "feedback"("athlete_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- AddForeignKey
ALTER TABLE "athlete" ADD CONSTRAINT "athlete_id_fkey" FOREIGN KEY ("id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "onboarding_round" ADD CONSTRAINT "onboarding_round_athlete_id_fkey" FOREIGN KEY ("athlete_id") REFERENCES "athlete"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_personal" ADD CONSTRAINT "audit_personal_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_athlete_id_fkey" FOREIGN KEY ("athlete_id") REFERENCES "athlete"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_session_type_id_fkey" FOREIGN KEY ("session_type_id") REFERENCES "session_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "booking" ADD CONSTRAINT "booking_cancelled_by_id_fkey" FOREIGN KEY ("cancelled_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coach" ADD CONSTRAINT "coach_id_fkey" FOREIGN KEY ("id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coach_session_type" ADD CONSTRAINT "coach_session_type_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coach_session_type" ADD CONSTRAINT "coach_session_type_session_type_id_fkey" FOREIGN KEY ("session_type_id") REFERENCES "session_type"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coach_rate" ADD CONSTRAINT "coach_rate_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "availability_rule" ADD CONSTRAINT "availability_rule_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "availability_exception" ADD CONSTRAINT "availability_exception_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_account" ADD CONSTRAINT "credit_account_athlete_id_fkey" FOREIGN KEY ("athlete_id") REFERENCES "athlete"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_lot" ADD CONSTRAINT "credit_lot_athlete_id_fkey" FOREIGN KEY ("athlete_id") REFERENCES "credit_account"("athlete_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_entry" ADD CONSTRAINT "credit_entry_athlete_id_fkey" FOREIGN KEY ("athlete_id") REFERENCES "credit_account"("athlete_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_entry" ADD CONSTRAINT "credit_entry_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_entry_lot" ADD CONSTRAINT "credit_entry_lot_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "credit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_entry_lot" ADD CONSTRAINT "credit_entry_lot_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "credit_lot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_record" ADD CONSTRAINT "session_record_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_record" ADD CONSTRAINT "session_record_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_athlete_id_fkey" FOREIGN KEY ("athlete_id") REFERENCES "athlete"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_booking_id_fkey" FOREIGN KEY ("booking_id") REFERENCES "booking"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
