-- AlterTable
ALTER TABLE "StaffMember" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);
