-- CreateTable
CREATE TABLE "ReferralRules" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "inForceFrom" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReferralRules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Referral" (
    "id" TEXT NOT NULL,
    "number" TEXT,
    "rulesId" TEXT NOT NULL,
    "requesterKind" TEXT NOT NULL,
    "organisationId" TEXT,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "submittedAnswers" TEXT,
    "territoryCode" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "dueOn" TEXT,
    "daysUsed" INTEGER NOT NULL DEFAULT 0,
    "clockStartedOn" TEXT,
    "requesterDueOn" TEXT,
    "decidedAt" TIMESTAMP(3),
    "outcomeCode" TEXT,
    "outcomeReason" TEXT NOT NULL DEFAULT '',
    "redirectedTo" TEXT,
    "joinedToId" TEXT,
    "originDecisionId" TEXT,
    "decisionId" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Debate" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "rules" TEXT NOT NULL,
    "publics" TEXT NOT NULL,
    "governance" TEXT NOT NULL,
    "budgetCents" INTEGER,
    "budgetNote" TEXT NOT NULL DEFAULT '',
    "authority" TEXT NOT NULL,
    "territoryCode" TEXT NOT NULL,
    "opensOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "reportDueOn" TEXT,
    "answersDueOn" TEXT,
    "liveLink" TEXT NOT NULL DEFAULT '',
    "captionsLink" TEXT NOT NULL DEFAULT '',
    "referralId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "reportedAt" TIMESTAMP(3),
    "answeredAt" TIMESTAMP(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "source" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Debate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateStage" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "settings" TEXT NOT NULL DEFAULT '{}',

    CONSTRAINT "DebateStage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "eventId" TEXT,
    "theme" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "communeCode" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "mergedIntoId" TEXT,
    "supports" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "publishedAt" TIMESTAMP(3),

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "addressee" TEXT NOT NULL,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReferralRules_version_key" ON "ReferralRules"("version");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_number_key" ON "Referral"("number");

-- CreateIndex
CREATE INDEX "Referral_state_dueOn_idx" ON "Referral"("state", "dueOn");

-- CreateIndex
CREATE INDEX "Referral_organisationId_idx" ON "Referral"("organisationId");

-- CreateIndex
CREATE INDEX "Referral_createdById_idx" ON "Referral"("createdById");

-- CreateIndex
CREATE INDEX "Referral_joinedToId_idx" ON "Referral"("joinedToId");

-- CreateIndex
CREATE UNIQUE INDEX "Debate_slug_key" ON "Debate"("slug");

-- CreateIndex
CREATE INDEX "Debate_state_closesOn_idx" ON "Debate"("state", "closesOn");

-- CreateIndex
CREATE INDEX "Debate_referralId_idx" ON "Debate"("referralId");

-- CreateIndex
CREATE UNIQUE INDEX "DebateStage_debateId_position_key" ON "DebateStage"("debateId", "position");

-- CreateIndex
CREATE INDEX "Contribution_debateId_state_publishedAt_idx" ON "Contribution"("debateId", "state", "publishedAt");

-- CreateIndex
CREATE INDEX "Contribution_debateId_state_supports_idx" ON "Contribution"("debateId", "state", "supports");

-- CreateIndex
CREATE INDEX "Contribution_eventId_idx" ON "Contribution"("eventId");

-- CreateIndex
CREATE INDEX "Contribution_authorId_idx" ON "Contribution"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Contribution_debateId_number_key" ON "Contribution"("debateId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Recommendation_debateId_number_key" ON "Recommendation"("debateId", "number");

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_rulesId_fkey" FOREIGN KEY ("rulesId") REFERENCES "ReferralRules"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_joinedToId_fkey" FOREIGN KEY ("joinedToId") REFERENCES "Referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Debate" ADD CONSTRAINT "Debate_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateStage" ADD CONSTRAINT "DebateStage_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;


