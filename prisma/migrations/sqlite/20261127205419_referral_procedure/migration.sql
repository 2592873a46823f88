-- AlterTable
ALTER TABLE "Referral" ADD COLUMN "appealUntil" TEXT;
ALTER TABLE "Referral" ADD COLUMN "assignedToId" TEXT;

-- CreateTable
CREATE TABLE "ReferralTransition" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "event" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "reasonIsPublic" BOOLEAN NOT NULL DEFAULT true,
    "decisionId" TEXT,
    "otherId" TEXT,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "ReferralTransition_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralCompletion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedAt" DATETIME NOT NULL,
    "dueOn" TEXT NOT NULL,
    "remindedAt" DATETIME,
    "answeredAt" DATETIME,
    CONSTRAINT "ReferralCompletion_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralProposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "redirectedTo" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "decisionId" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "ReferralProposal_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralAppeal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "appealed" TEXT NOT NULL,
    "contestedDecisionId" TEXT,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "madeById" TEXT NOT NULL,
    "madeAt" DATETIME NOT NULL,
    "decisionId" TEXT,
    "decidedAt" DATETIME,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "ReferralAppeal_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ReferralNote_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralSupport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "organisationId" TEXT,
    "supporter" TEXT NOT NULL,
    "isShown" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ReferralSupport_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReferralSupport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReferralSupport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ReferralTransition_referralId_at_idx" ON "ReferralTransition"("referralId", "at");

-- CreateIndex
CREATE INDEX "ReferralCompletion_referralId_idx" ON "ReferralCompletion"("referralId");

-- CreateIndex
CREATE INDEX "ReferralProposal_referralId_state_idx" ON "ReferralProposal"("referralId", "state");

-- CreateIndex
CREATE INDEX "ReferralAppeal_referralId_madeAt_idx" ON "ReferralAppeal"("referralId", "madeAt");

-- CreateIndex
CREATE INDEX "ReferralNote_referralId_createdAt_idx" ON "ReferralNote"("referralId", "createdAt");

-- CreateIndex
CREATE INDEX "ReferralSupport_userId_idx" ON "ReferralSupport"("userId");

-- CreateIndex
CREATE INDEX "ReferralSupport_organisationId_idx" ON "ReferralSupport"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "ReferralSupport_referralId_supporter_key" ON "ReferralSupport"("referralId", "supporter");


