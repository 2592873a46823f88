-- CreateTable
CREATE TABLE "LabelOpinion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "peerId" TEXT,
    "introduction" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "isConfidential" BOOLEAN NOT NULL,
    "showsEvidence" BOOLEAN NOT NULL,
    "dueOn" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "answer" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "settledAt" DATETIME,
    CONSTRAINT "LabelOpinion_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LabelOpinion_peerId_fkey" FOREIGN KEY ("peerId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelVisit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "visitedOn" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "participants" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" DATETIME NOT NULL,
    CONSTRAINT "LabelVisit_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelVisitFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    CONSTRAINT "LabelVisitFile_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "LabelVisit" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LabelVisitFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LabelOpinion_applicationId_idx" ON "LabelOpinion"("applicationId");

-- CreateIndex
CREATE INDEX "LabelOpinion_state_dueOn_idx" ON "LabelOpinion"("state", "dueOn");

-- CreateIndex
CREATE INDEX "LabelOpinion_email_idx" ON "LabelOpinion"("email");

-- CreateIndex
CREATE INDEX "LabelVisit_applicationId_idx" ON "LabelVisit"("applicationId");

-- CreateIndex
CREATE INDEX "LabelVisitFile_visitId_idx" ON "LabelVisitFile"("visitId");

-- CreateIndex
CREATE INDEX "LabelVisitFile_fileId_idx" ON "LabelVisitFile"("fileId");


