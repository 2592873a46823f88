-- CreateTable
CREATE TABLE "ContributionSupportLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contributionId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ContributionSupportLink_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContributionSupportLink_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ContributionSupportLink_contributionId_idx" ON "ContributionSupportLink"("contributionId");

-- CreateIndex
CREATE INDEX "ContributionSupportLink_participantId_idx" ON "ContributionSupportLink"("participantId");


