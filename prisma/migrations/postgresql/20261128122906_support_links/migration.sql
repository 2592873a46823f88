-- CreateTable
CREATE TABLE "ContributionSupportLink" (
    "id" TEXT NOT NULL,
    "contributionId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContributionSupportLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContributionSupportLink_contributionId_idx" ON "ContributionSupportLink"("contributionId");

-- CreateIndex
CREATE INDEX "ContributionSupportLink_participantId_idx" ON "ContributionSupportLink"("participantId");

-- AddForeignKey
ALTER TABLE "ContributionSupportLink" ADD CONSTRAINT "ContributionSupportLink_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionSupportLink" ADD CONSTRAINT "ContributionSupportLink_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

