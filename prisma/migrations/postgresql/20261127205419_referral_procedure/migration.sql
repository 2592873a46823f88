-- AlterTable
ALTER TABLE "Referral" ADD COLUMN     "appealUntil" TEXT,
ADD COLUMN     "assignedToId" TEXT;

-- CreateTable
CREATE TABLE "ReferralTransition" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "event" TEXT NOT NULL,
    "fromState" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT,
    "reasonIsPublic" BOOLEAN NOT NULL DEFAULT true,
    "decisionId" TEXT,
    "otherId" TEXT,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "ReferralTransition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralCompletion" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "questions" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "dueOn" TEXT NOT NULL,
    "remindedAt" TIMESTAMP(3),
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "ReferralCompletion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralProposal" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "redirectedTo" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL,
    "decisionId" TEXT,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "ReferralProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralAppeal" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "appealed" TEXT NOT NULL,
    "contestedDecisionId" TEXT,
    "text" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "madeById" TEXT NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,
    "decisionId" TEXT,
    "decidedAt" TIMESTAMP(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ReferralAppeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralNote" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReferralNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralSupport" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "organisationId" TEXT,
    "supporter" TEXT NOT NULL,
    "isShown" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReferralSupport_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "ReferralTransition" ADD CONSTRAINT "ReferralTransition_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralCompletion" ADD CONSTRAINT "ReferralCompletion_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralProposal" ADD CONSTRAINT "ReferralProposal_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralAppeal" ADD CONSTRAINT "ReferralAppeal_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralNote" ADD CONSTRAINT "ReferralNote_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralSupport" ADD CONSTRAINT "ReferralSupport_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralSupport" ADD CONSTRAINT "ReferralSupport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralSupport" ADD CONSTRAINT "ReferralSupport_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;


