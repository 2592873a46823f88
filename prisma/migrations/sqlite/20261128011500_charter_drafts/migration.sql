-- CreateTable
CREATE TABLE "CharterDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "baseVersion" INTEGER,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "openedOn" TEXT,
    "commentsUntil" TEXT,
    "publishedVersion" INTEGER,
    "givenUpOn" TEXT,
    "givenUpReason" TEXT
);

-- CreateTable
CREATE TABLE "CharterComment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "draftId" TEXT NOT NULL,
    "criterionId" TEXT,
    "userId" TEXT,
    "authorName" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "hiddenAt" DATETIME,
    "hiddenReason" TEXT,
    "answer" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "CharterComment_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "CharterDraft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CharterEffect" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "draftId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "examined" INTEGER NOT NULL DEFAULT 0,
    "startedAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    CONSTRAINT "CharterEffect_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "CharterDraft" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CharterEffectChange" (
    "effectId" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "criteria" TEXT NOT NULL,

    PRIMARY KEY ("effectId", "applicationId"),
    CONSTRAINT "CharterEffectChange_effectId_fkey" FOREIGN KEY ("effectId") REFERENCES "CharterEffect" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CharterEffectChange_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "CharterDraft_publishedVersion_key" ON "CharterDraft"("publishedVersion");

-- CreateIndex
CREATE INDEX "CharterDraft_openedOn_idx" ON "CharterDraft"("openedOn");

-- CreateIndex
CREATE INDEX "CharterComment_draftId_createdAt_idx" ON "CharterComment"("draftId", "createdAt");

-- CreateIndex
CREATE INDEX "CharterComment_userId_idx" ON "CharterComment"("userId");

-- CreateIndex
CREATE INDEX "CharterEffect_draftId_startedAt_idx" ON "CharterEffect"("draftId", "startedAt");

-- CreateIndex
CREATE INDEX "CharterEffectChange_applicationId_idx" ON "CharterEffectChange"("applicationId");


