-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN "cancelledAt" DATETIME;


