-- AlterTable
ALTER TABLE "Application" ADD COLUMN "submittedAnswers" TEXT;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN "removedAt" DATETIME;

-- What was sent is what the applicant wrote: only those who complete now may have changed some of it since.
UPDATE "Application" SET "submittedAnswers" = "answers" WHERE "submittedAt" IS NOT NULL;
