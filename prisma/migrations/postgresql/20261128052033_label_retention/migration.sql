-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "draftNoticeOn" TEXT,
ADD COLUMN     "filesRemovedOn" TEXT;


