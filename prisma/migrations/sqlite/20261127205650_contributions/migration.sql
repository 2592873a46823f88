-- CreateTable
CREATE TABLE "DebateParticipant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "mailbox" TEXT,
    "email" TEXT,
    "userId" TEXT,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "confirmedAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "DebateParticipant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContributionPending" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "pictureId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ContributionPending_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContributionPending_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContributionTally" (
    "debateId" TEXT NOT NULL PRIMARY KEY,
    "published" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "supports" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ContributionTally_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContributionTerm" (
    "debateId" TEXT NOT NULL,
    "term" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    PRIMARY KEY ("debateId", "term", "number")
);

-- CreateTable
CREATE TABLE "ContributionSupport" (
    "contributionId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "viaId" TEXT,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("contributionId", "participantId"),
    CONSTRAINT "ContributionSupport_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContributionSupport_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContributionComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contributionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "parentId" TEXT,
    "text" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "participantId" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ContributionComment_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContributionComment_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ContributionComment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ContributionComment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContributionFollow" (
    "contributionId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("contributionId", "participantId"),
    CONSTRAINT "ContributionFollow_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContributionFollow_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContributionReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contributionId" TEXT NOT NULL,
    "commentId" TEXT,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "isUrgent" BOOLEAN NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "outcome" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "ContributionReport_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContributionReport_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "ContributionComment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContributionRemoval" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "contributionId" TEXT NOT NULL,
    "commentId" TEXT,
    "reason" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "removedById" TEXT NOT NULL,
    "removedAt" DATETIME NOT NULL,
    "appeal" TEXT NOT NULL DEFAULT '',
    "appealedAt" DATETIME,
    "matterId" TEXT,
    "appealOutcome" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "endedAt" DATETIME,
    CONSTRAINT "ContributionRemoval_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ContributionRemoval_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "ContributionComment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateSynthesis" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "version" INTEGER,
    CONSTRAINT "DebateSynthesis_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateSynthesisVersion" (
    "synthesisId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "theme" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "publishedById" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,

    PRIMARY KEY ("synthesisId", "version"),
    CONSTRAINT "DebateSynthesisVersion_synthesisId_fkey" FOREIGN KEY ("synthesisId") REFERENCES "DebateSynthesis" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContributionCitation" (
    "contributionId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "citedAt" DATETIME NOT NULL,

    PRIMARY KEY ("contributionId", "kind", "sourceId"),
    CONSTRAINT "ContributionCitation_contributionId_fkey" FOREIGN KEY ("contributionId") REFERENCES "Contribution" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Contribution" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "originNote" TEXT NOT NULL DEFAULT '',
    "eventId" TEXT,
    "theme" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorName" TEXT NOT NULL,
    "authorId" TEXT,
    "participantId" TEXT,
    "communeCode" TEXT,
    "departement" TEXT,
    "latitude" REAL,
    "longitude" REAL,
    "pictureId" TEXT,
    "pictureText" TEXT NOT NULL DEFAULT '',
    "pictureWidth" INTEGER,
    "pictureHeight" INTEGER,
    "mergedIntoId" TEXT,
    "splitFromId" TEXT,
    "supports" INTEGER NOT NULL DEFAULT 0,
    "discussed" INTEGER NOT NULL DEFAULT 0,
    "fingerprint" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "endedAt" DATETIME,
    "endedReason" TEXT NOT NULL DEFAULT '',
    "enteredById" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Contribution_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Contribution_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "DebateParticipant" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Contribution_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Contribution_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Contribution" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Contribution_splitFromId_fkey" FOREIGN KEY ("splitFromId") REFERENCES "Contribution" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Contribution" ("authorId", "authorName", "communeCode", "createdAt", "debateId", "eventId", "id", "latitude", "longitude", "mergedIntoId", "number", "origin", "publishedAt", "state", "supports", "text", "theme", "title") SELECT "authorId", "authorName", "communeCode", "createdAt", "debateId", "eventId", "id", "latitude", "longitude", "mergedIntoId", "number", "origin", "publishedAt", "state", "supports", "text", "theme", "title" FROM "Contribution";
DROP TABLE "Contribution";
ALTER TABLE "new_Contribution" RENAME TO "Contribution";
CREATE INDEX "Contribution_debateId_state_number_idx" ON "Contribution"("debateId", "state", "number");
CREATE INDEX "Contribution_debateId_state_supports_number_idx" ON "Contribution"("debateId", "state", "supports", "number");
CREATE INDEX "Contribution_debateId_state_discussed_number_idx" ON "Contribution"("debateId", "state", "discussed", "number");
CREATE INDEX "Contribution_debateId_state_theme_number_idx" ON "Contribution"("debateId", "state", "theme", "number");
CREATE INDEX "Contribution_debateId_state_departement_number_idx" ON "Contribution"("debateId", "state", "departement", "number");
CREATE INDEX "Contribution_debateId_communeCode_idx" ON "Contribution"("debateId", "communeCode");
CREATE INDEX "Contribution_debateId_fingerprint_idx" ON "Contribution"("debateId", "fingerprint");
CREATE INDEX "Contribution_eventId_idx" ON "Contribution"("eventId");
CREATE INDEX "Contribution_authorId_idx" ON "Contribution"("authorId");
CREATE INDEX "Contribution_participantId_idx" ON "Contribution"("participantId");
CREATE INDEX "Contribution_pictureId_idx" ON "Contribution"("pictureId");
CREATE INDEX "Contribution_mergedIntoId_idx" ON "Contribution"("mergedIntoId");
CREATE INDEX "Contribution_splitFromId_idx" ON "Contribution"("splitFromId");
CREATE UNIQUE INDEX "Contribution_debateId_number_key" ON "Contribution"("debateId", "number");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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


