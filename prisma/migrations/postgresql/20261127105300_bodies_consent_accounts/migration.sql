-- DropIndex
DROP INDEX "Mandate_role_idx";

-- AlterTable
ALTER TABLE "Mandate" ADD COLUMN     "office" TEXT;

-- AlterTable
ALTER TABLE "GovernanceDecision" ADD COLUMN     "minutesFileId" TEXT,
ADD COLUMN     "vote" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "ConsentProcess" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ConsentProcess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsentContribution" (
    "id" TEXT NOT NULL,
    "processId" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "nomineeId" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "state" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ConsentContribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountingYear" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "budgetDecisionId" TEXT,
    "budgetPublishedAt" TIMESTAMP(3),
    "accountsDecisionId" TEXT,
    "accountsPublishedAt" TIMESTAMP(3),
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "AccountingYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountLine" (
    "id" TEXT NOT NULL,
    "yearId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "budgetCents" INTEGER NOT NULL,
    "actualCents" INTEGER,

    CONSTRAINT "AccountLine_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "GovernanceDecision_minutesFileId_idx" ON "GovernanceDecision"("minutesFileId");

-- CreateIndex
CREATE INDEX "GovernanceDecision_reviewOn_idx" ON "GovernanceDecision"("reviewOn");

-- AddForeignKey
ALTER TABLE "GovernanceDecision" ADD CONSTRAINT "GovernanceDecision_minutesFileId_fkey" FOREIGN KEY ("minutesFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentProcess" ADD CONSTRAINT "ConsentProcess_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentProcess" ADD CONSTRAINT "ConsentProcess_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "GovernanceDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentContribution" ADD CONSTRAINT "ConsentContribution_processId_fkey" FOREIGN KEY ("processId") REFERENCES "ConsentProcess"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountingYear" ADD CONSTRAINT "AccountingYear_budgetDecisionId_fkey" FOREIGN KEY ("budgetDecisionId") REFERENCES "GovernanceDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountingYear" ADD CONSTRAINT "AccountingYear_accountsDecisionId_fkey" FOREIGN KEY ("accountsDecisionId") REFERENCES "GovernanceDecision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccountLine" ADD CONSTRAINT "AccountLine_yearId_fkey" FOREIGN KEY ("yearId") REFERENCES "AccountingYear"("id") ON DELETE CASCADE ON UPDATE CASCADE;


