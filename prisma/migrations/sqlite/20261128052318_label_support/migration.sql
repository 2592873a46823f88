-- CreateTable
CREATE TABLE "LabelSupport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "methodId" TEXT,
    "practitionerId" TEXT,
    "origin" TEXT NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    "state" TEXT NOT NULL,
    "answeredAt" DATETIME,
    "answer" TEXT NOT NULL DEFAULT '',
    "doneAt" DATETIME,
    "judgement" TEXT,
    "judgementText" TEXT NOT NULL DEFAULT '',
    "judgedAt" DATETIME,
    CONSTRAINT "LabelSupport_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LabelSupport_methodId_fkey" FOREIGN KEY ("methodId") REFERENCES "Entry" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "LabelSupport_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner" ("userId") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelCommitment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "commitment" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "toldSoonFor" TEXT,
    "toldLateFor" TEXT,
    CONSTRAINT "LabelCommitment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelCommitmentStep" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commitmentId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "event" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,
    CONSTRAINT "LabelCommitmentStep_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "LabelCommitment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelYearlyReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "certificateId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "askedOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wentWell" TEXT NOT NULL DEFAULT '',
    "changed" TEXT NOT NULL DEFAULT '',
    "hard" TEXT NOT NULL DEFAULT '',
    "figure" TEXT NOT NULL DEFAULT '',
    "figureOf" TEXT NOT NULL DEFAULT '',
    "savedAt" DATETIME,
    "sentAt" DATETIME,
    "lateToldAt" DATETIME,
    CONSTRAINT "LabelYearlyReport_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LabelSupport_applicationId_idx" ON "LabelSupport"("applicationId");

-- CreateIndex
CREATE INDEX "LabelSupport_state_idx" ON "LabelSupport"("state");

-- CreateIndex
CREATE INDEX "LabelSupport_methodId_idx" ON "LabelSupport"("methodId");

-- CreateIndex
CREATE INDEX "LabelSupport_practitionerId_idx" ON "LabelSupport"("practitionerId");

-- CreateIndex
CREATE INDEX "LabelCommitment_applicationId_position_idx" ON "LabelCommitment"("applicationId", "position");

-- CreateIndex
CREATE INDEX "LabelCommitment_state_dueOn_idx" ON "LabelCommitment"("state", "dueOn");

-- CreateIndex
CREATE INDEX "LabelCommitmentStep_commitmentId_at_idx" ON "LabelCommitmentStep"("commitmentId", "at");

-- CreateIndex
CREATE INDEX "LabelCommitmentStep_authorId_idx" ON "LabelCommitmentStep"("authorId");

-- CreateIndex
CREATE INDEX "LabelCommitmentStep_fileId_idx" ON "LabelCommitmentStep"("fileId");

-- CreateIndex
CREATE INDEX "LabelYearlyReport_state_dueOn_idx" ON "LabelYearlyReport"("state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "LabelYearlyReport_certificateId_year_key" ON "LabelYearlyReport"("certificateId", "year");


