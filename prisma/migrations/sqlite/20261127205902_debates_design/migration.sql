-- CreateTable
CREATE TABLE "DebateMethod" (
    "debateId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("debateId", "entryId"),
    CONSTRAINT "DebateMethod_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DebateMethod_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateEvent" (
    "debateId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "stageKind" TEXT NOT NULL,

    PRIMARY KEY ("debateId", "eventId"),
    CONSTRAINT "DebateEvent_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DebateEvent_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "DebateChange_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Garant" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "userId" TEXT,
    "shownAs" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "namedBy" TEXT NOT NULL,
    "authorityKind" TEXT NOT NULL,
    "statement" TEXT NOT NULL DEFAULT '',
    "statedAt" DATETIME,
    "letterFileId" TEXT,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "endKind" TEXT,
    "endReason" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Garant_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Garant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Garant_letterFileId_fkey" FOREIGN KEY ("letterFileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "GarantEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "garantId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "stageKind" TEXT,
    "correctsId" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "GarantEntry_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "GarantEntry_garantId_fkey" FOREIGN KEY ("garantId") REFERENCES "Garant" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "GarantEntry_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "GarantEntry" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "GarantMatter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "number" INTEGER,
    "kind" TEXT NOT NULL,
    "subject" TEXT,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "isPublic" BOOLEAN NOT NULL,
    "tokenHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "dueOn" TEXT,
    "remindedOn" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT,
    "answeredById" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "GarantMatter_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateFilePart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DebateFilePart_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "stageKind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" TEXT,
    "link" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "DebateDocument_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DebateDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "number" INTEGER,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" DATETIME,
    "reason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "DebateQuestion_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateNews" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL,
    CONSTRAINT "DebateNews_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateSubscription" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "userId" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    CONSTRAINT "DebateSubscription_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Debate" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    "team" TEXT NOT NULL DEFAULT '',
    "withoutGarant" TEXT NOT NULL DEFAULT 'paused',
    "pausedOn" TEXT,
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
    "createdAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "closedAt" DATETIME,
    "reportedAt" DATETIME,
    "answeredAt" DATETIME,
    "reason" TEXT NOT NULL DEFAULT '',
    "source" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Debate_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Debate" ("answeredAt", "answersDueOn", "authority", "budgetCents", "budgetNote", "captionsLink", "closedAt", "closesOn", "createdAt", "createdById", "governance", "id", "isDemonstration", "liveLink", "opensOn", "publics", "publishedAt", "question", "reason", "referralId", "reportDueOn", "reportedAt", "revision", "rules", "scope", "slug", "source", "state", "summary", "template", "territoryCode", "title") SELECT "answeredAt", "answersDueOn", "authority", "budgetCents", "budgetNote", "captionsLink", "closedAt", "closesOn", "createdAt", "createdById", "governance", "id", "isDemonstration", "liveLink", "opensOn", "publics", "publishedAt", "question", "reason", "referralId", "reportDueOn", "reportedAt", "revision", "rules", "scope", "slug", "source", "state", "summary", "template", "territoryCode", "title" FROM "Debate";
DROP TABLE "Debate";
ALTER TABLE "new_Debate" RENAME TO "Debate";
CREATE UNIQUE INDEX "Debate_slug_key" ON "Debate"("slug");
CREATE INDEX "Debate_state_closesOn_idx" ON "Debate"("state", "closesOn");
CREATE INDEX "Debate_referralId_idx" ON "Debate"("referralId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "DebateMethod_entryId_idx" ON "DebateMethod"("entryId");

-- CreateIndex
CREATE INDEX "DebateEvent_eventId_idx" ON "DebateEvent"("eventId");

-- CreateIndex
CREATE INDEX "DebateChange_debateId_changedAt_idx" ON "DebateChange"("debateId", "changedAt");

-- CreateIndex
CREATE INDEX "Garant_debateId_idx" ON "Garant"("debateId");

-- CreateIndex
CREATE INDEX "Garant_userId_idx" ON "Garant"("userId");

-- CreateIndex
CREATE INDEX "Garant_letterFileId_idx" ON "Garant"("letterFileId");

-- CreateIndex
CREATE INDEX "GarantEntry_garantId_idx" ON "GarantEntry"("garantId");

-- CreateIndex
CREATE INDEX "GarantEntry_correctsId_idx" ON "GarantEntry"("correctsId");

-- CreateIndex
CREATE UNIQUE INDEX "GarantEntry_debateId_number_key" ON "GarantEntry"("debateId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "GarantMatter_tokenHash_key" ON "GarantMatter"("tokenHash");

-- CreateIndex
CREATE INDEX "GarantMatter_debateId_state_dueOn_idx" ON "GarantMatter"("debateId", "state", "dueOn");

-- CreateIndex
CREATE INDEX "GarantMatter_authorId_idx" ON "GarantMatter"("authorId");

-- CreateIndex
CREATE INDEX "GarantMatter_email_idx" ON "GarantMatter"("email");

-- CreateIndex
CREATE UNIQUE INDEX "GarantMatter_debateId_number_key" ON "GarantMatter"("debateId", "number");

-- CreateIndex
CREATE INDEX "DebateFilePart_debateId_position_idx" ON "DebateFilePart"("debateId", "position");

-- CreateIndex
CREATE INDEX "DebateDocument_debateId_stageKind_position_idx" ON "DebateDocument"("debateId", "stageKind", "position");

-- CreateIndex
CREATE INDEX "DebateDocument_fileId_idx" ON "DebateDocument"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "DebateQuestion_tokenHash_key" ON "DebateQuestion"("tokenHash");

-- CreateIndex
CREATE INDEX "DebateQuestion_debateId_state_confirmedAt_idx" ON "DebateQuestion"("debateId", "state", "confirmedAt");

-- CreateIndex
CREATE INDEX "DebateQuestion_authorId_idx" ON "DebateQuestion"("authorId");

-- CreateIndex
CREATE INDEX "DebateQuestion_email_idx" ON "DebateQuestion"("email");

-- CreateIndex
CREATE UNIQUE INDEX "DebateQuestion_debateId_number_key" ON "DebateQuestion"("debateId", "number");

-- CreateIndex
CREATE INDEX "DebateNews_debateId_publishedAt_idx" ON "DebateNews"("debateId", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "DebateSubscription_tokenHash_key" ON "DebateSubscription"("tokenHash");

-- CreateIndex
CREATE INDEX "DebateSubscription_userId_idx" ON "DebateSubscription"("userId");

-- CreateIndex
CREATE INDEX "DebateSubscription_email_idx" ON "DebateSubscription"("email");

-- CreateIndex
CREATE UNIQUE INDEX "DebateSubscription_debateId_userId_key" ON "DebateSubscription"("debateId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "DebateSubscription_debateId_email_key" ON "DebateSubscription"("debateId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "DebateStage_debateId_kind_key" ON "DebateStage"("debateId", "kind");


