-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "submittedTitle" TEXT;

-- AlterTable
ALTER TABLE "CompletionRequest" ADD COLUMN     "changes" TEXT;
