-- CreateTable
CREATE TABLE "LabelHearing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "invitedAt" DATETIME NOT NULL,
    "invitedById" TEXT NOT NULL,
    "hearingAt" DATETIME NOT NULL,
    "place" TEXT NOT NULL,
    "answer" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    "answeredById" TEXT,
    "outcome" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "recordedAt" DATETIME,
    "recordedById" TEXT,
    CONSTRAINT "LabelHearing_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LabelHearing_applicationId_idx" ON "LabelHearing"("applicationId");
