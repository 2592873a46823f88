-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "scoresOpenedAt" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "CommitteeScore" (
    "applicationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "criterionId" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "CommitteeScore_pkey" PRIMARY KEY ("applicationId","userId","criterionId")
);

-- CreateTable
CREATE TABLE "ScoreSheet" (
    "applicationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ScoreSheet_pkey" PRIMARY KEY ("applicationId","userId")
);

-- CreateTable
CREATE TABLE "DecisionProposal" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "support" TEXT NOT NULL,
    "actionPlan" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "DecisionProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelAppeal" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "filedAt" TIMESTAMP(3) NOT NULL,
    "filedById" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "decidedOn" TEXT,
    "outcome" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "reasons" TEXT NOT NULL DEFAULT '{}',
    "support" TEXT NOT NULL DEFAULT '[]',
    "actionPlan" TEXT NOT NULL DEFAULT '[]',

    CONSTRAINT "LabelAppeal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "DecisionProposal_applicationId_state_idx" ON "DecisionProposal"("applicationId", "state");

-- CreateIndex
CREATE INDEX "LabelAppeal_applicationId_idx" ON "LabelAppeal"("applicationId");

-- AddForeignKey
ALTER TABLE "CommitteeScore" ADD CONSTRAINT "CommitteeScore_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ScoreSheet" ADD CONSTRAINT "ScoreSheet_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DecisionProposal" ADD CONSTRAINT "DecisionProposal_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelAppeal" ADD CONSTRAINT "LabelAppeal_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;


