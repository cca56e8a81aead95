-- CreateTable
CREATE TABLE "payment_file_part" (
    "report_id" UUID NOT NULL,
    "profile" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "payment_file_part_pkey" PRIMARY KEY ("report_id","profile","nth")
);

-- AddForeignKey
ALTER TABLE "payment_file_part" ADD CONSTRAINT "payment_file_part_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "payment_report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The bytes that there are, in pieces; from then on they are guarded as the files are.
insert into payment_file_part (report_id, profile, nth, bytes)
  select report_id, profile, nth, substring(bytes from nth * 262144 + 1 for 262144)
  from payment_file cross join lateral generate_series(0, (length(bytes) - 1) / 262144) nth;
create trigger payment_part_guard before insert or update or delete on payment_file_part for each row execute function payment_part_guard();
create trigger payment_kept before truncate on payment_file_part for each statement execute function payment_closed();

-- AlterTable
ALTER TABLE "payment_file" DROP COLUMN "bytes";
