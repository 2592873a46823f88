-- DropIndex
DROP INDEX "Mandate_role_idx";

-- AlterTable
ALTER TABLE "Mandate" ADD COLUMN "office" TEXT;

-- CreateTable
CREATE TABLE "ConsentProcess" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 1,
    "facilitatorId" TEXT NOT NULL,
    "proposedId" TEXT,
    "reviewOn" TEXT NOT NULL,
    "itemId" TEXT,
    "decisionId" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "ConsentProcess_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ConsentProcess_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "GovernanceDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ConsentContribution" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "processId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "nomineeId" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "state" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ConsentContribution_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ConsentProcess" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccountingYear" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "year" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "budgetDecisionId" TEXT,
    "budgetPublishedAt" DATETIME,
    "accountsDecisionId" TEXT,
    "accountsPublishedAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "AccountingYear_budgetDecisionId_fkey" FOREIGN KEY ("budgetDecisionId") REFERENCES "GovernanceDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "AccountingYear_accountsDecisionId_fkey" FOREIGN KEY ("accountsDecisionId") REFERENCES "GovernanceDecision" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AccountLine" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "yearId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "budgetCents" INTEGER NOT NULL,
    "actualCents" INTEGER,
    CONSTRAINT "AccountLine_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "AccountingYear" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_GovernanceDecision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "decidedOn" TEXT NOT NULL,
    "vote" TEXT NOT NULL DEFAULT '',
    "minutesFileId" TEXT,
    "itemId" TEXT,
    "subject" TEXT,
    "reviewOn" TEXT,
    "foldedText" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "GovernanceDecision_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "GovernanceDecision_minutesFileId_fkey" FOREIGN KEY ("minutesFileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_GovernanceDecision" ("body", "createdAt", "decidedOn", "foldedText", "id", "isDemonstration", "itemId", "number", "outcome", "reason", "recordedById", "reviewOn", "subject", "text", "title") SELECT "body", "createdAt", "decidedOn", "foldedText", "id", "isDemonstration", "itemId", "number", "outcome", "reason", "recordedById", "reviewOn", "subject", "text", "title" FROM "GovernanceDecision";
DROP TABLE "GovernanceDecision";
ALTER TABLE "new_GovernanceDecision" RENAME TO "GovernanceDecision";
CREATE UNIQUE INDEX "GovernanceDecision_number_key" ON "GovernanceDecision"("number");
CREATE UNIQUE INDEX "GovernanceDecision_itemId_key" ON "GovernanceDecision"("itemId");
CREATE INDEX "GovernanceDecision_body_decidedOn_idx" ON "GovernanceDecision"("body", "decidedOn");
CREATE INDEX "GovernanceDecision_decidedOn_idx" ON "GovernanceDecision"("decidedOn");
CREATE INDEX "GovernanceDecision_subject_idx" ON "GovernanceDecision"("subject");
CREATE INDEX "GovernanceDecision_minutesFileId_idx" ON "GovernanceDecision"("minutesFileId");
CREATE INDEX "GovernanceDecision_reviewOn_idx" ON "GovernanceDecision"("reviewOn");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "ConsentProcess_itemId_key" ON "ConsentProcess"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentProcess_decisionId_key" ON "ConsentProcess"("decisionId");

-- CreateIndex
CREATE INDEX "ConsentProcess_body_state_idx" ON "ConsentProcess"("body", "state");

-- CreateIndex
CREATE INDEX "ConsentContribution_processId_round_idx" ON "ConsentContribution"("processId", "round");

-- CreateIndex
CREATE INDEX "ConsentContribution_authorId_idx" ON "ConsentContribution"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "AccountingYear_year_key" ON "AccountingYear"("year");

-- CreateIndex
CREATE INDEX "AccountingYear_budgetDecisionId_idx" ON "AccountingYear"("budgetDecisionId");

-- CreateIndex
CREATE INDEX "AccountingYear_accountsDecisionId_idx" ON "AccountingYear"("accountsDecisionId");

-- CreateIndex
CREATE INDEX "AccountLine_yearId_side_position_idx" ON "AccountLine"("yearId", "side", "position");

-- CreateIndex
CREATE INDEX "Mandate_role_startsOn_idx" ON "Mandate"("role", "startsOn");


