-- CreateIndex
CREATE INDEX "booking_status_starts_at_coach_id_athlete_id_idx" ON "booking"("status", "starts_at", "coach_id", "athlete_id");

-- CreateIndex
CREATE INDEX "credit_lot_granted_at_idx" ON "credit_lot"("granted_at");

-- CreateIndex
CREATE INDEX "credit_entry_created_at_amount_idx" ON "credit_entry"("created_at", "amount");

-- CreateIndex
CREATE INDEX "session_record_actual_start_billable_minutes_idx" ON "session_record"("actual_start", "billable_minutes");

-- CreateIndex
CREATE INDEX "feedback_given_at_rating_idx" ON "feedback"("given_at", "rating");
