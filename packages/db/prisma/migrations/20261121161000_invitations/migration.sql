-- AlterTable
ALTER TABLE "user" ADD COLUMN     "invited_at" TIMESTAMPTZ(3),
ADD COLUMN     "revoked_at" TIMESTAMPTZ(3);
