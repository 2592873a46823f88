-- AlterTable
ALTER TABLE "Application" ADD COLUMN "scoresOpenedAt" DATETIME;

-- CreateTable
CREATE TABLE "CommitteeScore" (
    "applicationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("applicationId", "userId", "criterionId"),
    CONSTRAINT "CommitteeScore_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "applicationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,

    PRIMARY KEY ("applicationId", "userId"),
    CONSTRAINT "ScoreSheet_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DecisionProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "support" TEXT NOT NULL,
    "actionPlan" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "DecisionProposal_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelAppeal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "filedAt" DATETIME NOT NULL,
    "filedById" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "withdrawnAt" DATETIME,
    "decidedOn" TEXT,
    "outcome" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "reasons" TEXT NOT NULL DEFAULT '{}',
    "support" TEXT NOT NULL DEFAULT '[]',
    "actionPlan" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "LabelAppeal_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DecisionProposal_applicationId_state_idx" ON "DecisionProposal"("applicationId", "state");

-- CreateIndex
CREATE INDEX "LabelAppeal_applicationId_idx" ON "LabelAppeal"("applicationId");


