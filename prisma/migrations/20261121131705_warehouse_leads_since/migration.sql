-- AlterTable
ALTER TABLE "Level" ADD COLUMN     "warehouseLeadsSince" TIMESTAMPTZ(3);

-- A figure that was sent once is one the warehouse answers for (ADR 010).
UPDATE "Level" SET "warehouseLeadsSince" = "confirmedAt" WHERE "confirmed" IS NOT NULL;
