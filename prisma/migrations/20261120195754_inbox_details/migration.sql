-- AlterTable
ALTER TABLE "InboxEvent" ADD COLUMN     "details" TEXT COLLATE "C";
