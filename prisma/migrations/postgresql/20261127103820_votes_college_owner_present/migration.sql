-- AlterTable
ALTER TABLE "Poll" ADD COLUMN     "college" TEXT;

-- AlterTable
ALTER TABLE "VotingRight" ADD COLUMN     "ownerId" TEXT,
ADD COLUMN     "present" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "VotingRight_pollId_ownerId_idx" ON "VotingRight"("pollId", "ownerId");


