-- AlterTable
ALTER TABLE "athlete" ADD COLUMN     "deactivation_reason" TEXT;

-- CreateTable
CREATE TABLE "coach_document" (
    "id" UUID NOT NULL,
    "coach_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "expires_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coach_document_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "coach_document_coach_id_idx" ON "coach_document"("coach_id");

-- CreateIndex
CREATE INDEX "coach_document_expires_on_idx" ON "coach_document"("expires_on");

-- AddForeignKey
ALTER TABLE "coach_document" ADD CONSTRAINT "coach_document_coach_id_fkey" FOREIGN KEY ("coach_id") REFERENCES "coach"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
