-- AlterTable
ALTER TABLE "Application" ADD COLUMN "renewsId" TEXT;


