-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "foldedTitle" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "completeness" TEXT NOT NULL,
    "licence" TEXT NOT NULL,
    "happenedOn" TEXT,
    "territoryCode" TEXT,
    "communeCode" TEXT,
    "epciCode" TEXT,
    "departement" TEXT,
    "precision" TEXT,
    "latitude" REAL,
    "longitude" REAL,
    "ownerId" TEXT,
    "ownerEmail" TEXT,
    "sourceId" TEXT,
    "sourceKey" TEXT,
    "mergedIntoId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "proposedAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "updatedAt" DATETIME NOT NULL,
    "trueAt" DATETIME,
    "askedTrueAt" DATETIME,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Entry_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Entry_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Entry" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntryFacet" (
    "entryId" TEXT NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    PRIMARY KEY ("entryId", "facet", "value"),
    CONSTRAINT "EntryFacet_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntryChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "authorId" TEXT,
    "changes" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "onRevision" INTEGER NOT NULL,
    "revision" INTEGER,
    "undoesId" TEXT,
    "proposedAt" DATETIME NOT NULL,
    "decidedAt" DATETIME,
    "decidedBy" TEXT,
    "deciderId" TEXT,
    "decision" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "EntryChange_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntryVote" (
    "changeId" TEXT NOT NULL,
    "voterId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "duplicateOfId" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "castAt" DATETIME NOT NULL,

    PRIMARY KEY ("changeId", "voterId"),
    CONSTRAINT "EntryVote_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "EntryChange" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntryReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reporterId" TEXT,
    "reporterEmail" TEXT,
    "state" TEXT NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "answeredAt" DATETIME,
    CONSTRAINT "EntryReport_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EntryFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "entryId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "alternative" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "addedById" TEXT,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "EntryFile_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntryFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NetworkLink" (
    "fromKind" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toKind" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "addedById" TEXT,
    "addedAt" DATETIME NOT NULL,

    PRIMARY KEY ("fromKind", "fromId", "toKind", "toId")
);

-- CreateTable
CREATE TABLE "Practitioner" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "territoryCode" TEXT,
    "departement" TEXT,
    "availability" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Practitioner_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Entry_slug_key" ON "Entry"("slug");

-- CreateIndex
CREATE INDEX "Entry_kind_state_publishedAt_idx" ON "Entry"("kind", "state", "publishedAt");

-- CreateIndex
CREATE INDEX "Entry_state_foldedTitle_idx" ON "Entry"("state", "foldedTitle");

-- CreateIndex
CREATE INDEX "Entry_ownerId_idx" ON "Entry"("ownerId");

-- CreateIndex
CREATE INDEX "Entry_mergedIntoId_idx" ON "Entry"("mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_sourceId_sourceKey_key" ON "Entry"("sourceId", "sourceKey");

-- CreateIndex
CREATE INDEX "EntryFacet_facet_value_idx" ON "EntryFacet"("facet", "value");

-- CreateIndex
CREATE INDEX "EntryChange_entryId_proposedAt_idx" ON "EntryChange"("entryId", "proposedAt");

-- CreateIndex
CREATE INDEX "EntryChange_state_proposedAt_idx" ON "EntryChange"("state", "proposedAt");

-- CreateIndex
CREATE INDEX "EntryChange_authorId_idx" ON "EntryChange"("authorId");

-- CreateIndex
CREATE INDEX "EntryVote_voterId_idx" ON "EntryVote"("voterId");

-- CreateIndex
CREATE INDEX "EntryReport_state_createdAt_idx" ON "EntryReport"("state", "createdAt");

-- CreateIndex
CREATE INDEX "EntryReport_entryId_idx" ON "EntryReport"("entryId");

-- CreateIndex
CREATE INDEX "EntryReport_reporterId_idx" ON "EntryReport"("reporterId");

-- CreateIndex
CREATE INDEX "EntryFile_entryId_kind_position_idx" ON "EntryFile"("entryId", "kind", "position");

-- CreateIndex
CREATE INDEX "EntryFile_fileId_idx" ON "EntryFile"("fileId");

-- CreateIndex
CREATE INDEX "NetworkLink_toKind_toId_idx" ON "NetworkLink"("toKind", "toId");

-- CreateIndex
CREATE UNIQUE INDEX "Practitioner_slug_key" ON "Practitioner"("slug");

-- CreateIndex
CREATE INDEX "Practitioner_state_foldedName_idx" ON "Practitioner"("state", "foldedName");


