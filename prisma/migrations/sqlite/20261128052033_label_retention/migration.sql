-- AlterTable
ALTER TABLE "Application" ADD COLUMN "draftNoticeOn" TEXT;
ALTER TABLE "Application" ADD COLUMN "filesRemovedOn" TEXT;


