-- DropIndex
DROP INDEX "Contribution_debateId_state_publishedAt_idx";

-- DropIndex
DROP INDEX "Contribution_debateId_state_supports_idx";

-- AlterTable
ALTER TABLE "Contribution" ADD COLUMN     "departement" TEXT,
ADD COLUMN     "discussed" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "endedAt" TIMESTAMP(3),
ADD COLUMN     "endedReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "enteredById" TEXT,
ADD COLUMN     "fingerprint" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "originNote" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "participantId" TEXT,
ADD COLUMN     "pictureHeight" INTEGER,
ADD COLUMN     "pictureId" TEXT,
ADD COLUMN     "pictureText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "pictureWidth" INTEGER,
ADD COLUMN     "splitFromId" TEXT;

-- CreateTable
CREATE TABLE "DebateParticipant" (
    "id" TEXT NOT NULL,
    "mailbox" TEXT,
    "email" TEXT,
    "userId" TEXT,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DebateParticipant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributionPending" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "pictureId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContributionPending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributionTally" (
    "debateId" TEXT NOT NULL,
    "published" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "supports" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ContributionTally_pkey" PRIMARY KEY ("debateId")
);

-- CreateTable
CREATE TABLE "ContributionTerm" (
    "debateId" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "ContributionTerm_pkey" PRIMARY KEY ("debateId","term","number")
);

-- CreateTable
CREATE TABLE "ContributionSupport" (
    "contributionId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "viaId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContributionSupport_pkey" PRIMARY KEY ("contributionId","participantId")
);

-- CreateTable
CREATE TABLE "ContributionComment" (
    "id" TEXT NOT NULL,
    "contributionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" TEXT,
    "text" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "participantId" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContributionComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributionFollow" (
    "contributionId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContributionFollow_pkey" PRIMARY KEY ("contributionId","participantId")
);

-- CreateTable
CREATE TABLE "ContributionReport" (
    "id" TEXT NOT NULL,
    "contributionId" TEXT NOT NULL,
    "commentId" TEXT,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "isUrgent" BOOLEAN NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "outcome" TEXT,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "ContributionReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContributionRemoval" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "contributionId" TEXT NOT NULL,
    "commentId" TEXT,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "removedById" TEXT NOT NULL,
    "removedAt" TIMESTAMP(3) NOT NULL,
    "appeal" TEXT NOT NULL DEFAULT '',
    "appealedAt" TIMESTAMP(3),
    "matterId" TEXT,
    "appealOutcome" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "ContributionRemoval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateSynthesis" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "version" INTEGER,

    CONSTRAINT "DebateSynthesis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateSynthesisVersion" (
    "synthesisId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "theme" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "publishedById" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DebateSynthesisVersion_pkey" PRIMARY KEY ("synthesisId","version")
);

-- CreateTable
CREATE TABLE "ContributionCitation" (
    "contributionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "citedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContributionCitation_pkey" PRIMARY KEY ("contributionId","kind","sourceId")
);

-- CreateIndex
CREATE UNIQUE INDEX "DebateParticipant_mailbox_key" ON "DebateParticipant"("mailbox");

-- CreateIndex
CREATE UNIQUE INDEX "DebateParticipant_userId_key" ON "DebateParticipant"("userId");

-- CreateIndex
CREATE INDEX "ContributionPending_createdAt_idx" ON "ContributionPending"("createdAt");

-- CreateIndex
CREATE INDEX "ContributionPending_email_idx" ON "ContributionPending"("email");

-- CreateIndex
CREATE INDEX "ContributionPending_debateId_idx" ON "ContributionPending"("debateId");

-- CreateIndex
CREATE INDEX "ContributionPending_pictureId_idx" ON "ContributionPending"("pictureId");

-- CreateIndex
CREATE INDEX "ContributionTerm_debateId_number_idx" ON "ContributionTerm"("debateId", "number");

-- CreateIndex
CREATE INDEX "ContributionSupport_participantId_createdAt_idx" ON "ContributionSupport"("participantId", "createdAt");

-- CreateIndex
CREATE INDEX "ContributionComment_contributionId_createdAt_idx" ON "ContributionComment"("contributionId", "createdAt");

-- CreateIndex
CREATE INDEX "ContributionComment_participantId_idx" ON "ContributionComment"("participantId");

-- CreateIndex
CREATE INDEX "ContributionComment_parentId_idx" ON "ContributionComment"("parentId");

-- CreateIndex
CREATE INDEX "ContributionFollow_participantId_idx" ON "ContributionFollow"("participantId");

-- CreateIndex
CREATE INDEX "ContributionReport_contributionId_idx" ON "ContributionReport"("contributionId");

-- CreateIndex
CREATE INDEX "ContributionReport_commentId_idx" ON "ContributionReport"("commentId");

-- CreateIndex
CREATE INDEX "ContributionReport_answeredAt_isUrgent_createdAt_idx" ON "ContributionReport"("answeredAt", "isUrgent", "createdAt");

-- CreateIndex
CREATE INDEX "ContributionRemoval_debateId_removedAt_idx" ON "ContributionRemoval"("debateId", "removedAt");

-- CreateIndex
CREATE INDEX "ContributionRemoval_contributionId_idx" ON "ContributionRemoval"("contributionId");

-- CreateIndex
CREATE INDEX "ContributionRemoval_commentId_idx" ON "ContributionRemoval"("commentId");

-- CreateIndex
CREATE INDEX "ContributionRemoval_matterId_idx" ON "ContributionRemoval"("matterId");

-- CreateIndex
CREATE INDEX "DebateSynthesis_debateId_theme_idx" ON "DebateSynthesis"("debateId", "theme");

-- CreateIndex
CREATE INDEX "ContributionCitation_kind_sourceId_idx" ON "ContributionCitation"("kind", "sourceId");

-- CreateIndex
CREATE INDEX "Contribution_debateId_state_number_idx" ON "Contribution"("debateId", "state", "number");

-- CreateIndex
CREATE INDEX "Contribution_debateId_state_supports_number_idx" ON "Contribution"("debateId", "state", "supports", "number");

-- CreateIndex
CREATE INDEX "Contribution_debateId_state_discussed_number_idx" ON "Contribution"("debateId", "state", "discussed", "number");

-- CreateIndex
CREATE INDEX "Contribution_debateId_state_theme_number_idx" ON "Contribution"("debateId", "state", "theme", "number");

-- CreateIndex
CREATE INDEX "Contribution_debateId_state_departement_number_idx" ON "Contribution"("debateId", "state", "departement", "number");

-- CreateIndex
CREATE INDEX "Contribution_debateId_communeCode_idx" ON "Contribution"("debateId", "communeCode");

-- CreateIndex
CREATE INDEX "Contribution_debateId_fingerprint_idx" ON "Contribution"("debateId", "fingerprint");

-- CreateIndex
CREATE INDEX "Contribution_participantId_idx" ON "Contribution"("participantId");

-- CreateIndex
CREATE INDEX "Contribution_pictureId_idx" ON "Contribution"("pictureId");

-- CreateIndex
CREATE INDEX "Contribution_mergedIntoId_idx" ON "Contribution"("mergedIntoId");

-- CreateIndex
CREATE INDEX "Contribution_splitFromId_idx" ON "Contribution"("splitFromId");

-- AddForeignKey
ALTER TABLE "DebateParticipant" ADD CONSTRAINT "DebateParticipant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionPending" ADD CONSTRAINT "ContributionPending_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionPending" ADD CONSTRAINT "ContributionPending_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_splitFromId_fkey" FOREIGN KEY ("splitFromId") REFERENCES "Contribution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionTally" ADD CONSTRAINT "ContributionTally_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionSupport" ADD CONSTRAINT "ContributionSupport_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionSupport" ADD CONSTRAINT "ContributionSupport_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionComment" ADD CONSTRAINT "ContributionComment_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionComment" ADD CONSTRAINT "ContributionComment_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionComment" ADD CONSTRAINT "ContributionComment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ContributionComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionFollow" ADD CONSTRAINT "ContributionFollow_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionFollow" ADD CONSTRAINT "ContributionFollow_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionReport" ADD CONSTRAINT "ContributionReport_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionReport" ADD CONSTRAINT "ContributionReport_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "ContributionComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionRemoval" ADD CONSTRAINT "ContributionRemoval_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionRemoval" ADD CONSTRAINT "ContributionRemoval_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "ContributionComment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateSynthesis" ADD CONSTRAINT "DebateSynthesis_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateSynthesisVersion" ADD CONSTRAINT "DebateSynthesisVersion_synthesisId_fkey" FOREIGN KEY ("synthesisId") REFERENCES "DebateSynthesis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContributionCitation" ADD CONSTRAINT "ContributionCitation_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution"("id") ON DELETE CASCADE ON UPDATE CASCADE;


