-- CreateTable
CREATE TABLE "DebateReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedById" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "DebateReport_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateReportVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "publishedById" TEXT NOT NULL,
    "publishedAt" DATETIME NOT NULL,
    CONSTRAINT "DebateReportVersion_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecommendationSource" (
    "recommendationId" TEXT NOT NULL,
    "contributionNumber" INTEGER NOT NULL,

    PRIMARY KEY ("recommendationId", "contributionNumber"),
    CONSTRAINT "RecommendationSource_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DebateBody" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL,
    "territoryCode" TEXT,
    "organisationId" TEXT,
    "email" TEXT,
    "tokenHash" TEXT,
    "tokenSentAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "DebateBody_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DebateBody_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecommendationAnswer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recommendationId" TEXT NOT NULL,
    "bodyId" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "status" TEXT,
    "realiseOn" TEXT,
    "studyUntil" TEXT,
    "doneOn" TEXT,
    "answeredAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "carriedFromId" TEXT,
    CONSTRAINT "RecommendationAnswer_recommendationId_fkey" FOREIGN KEY ("recommendationId") REFERENCES "Recommendation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RecommendationAnswer_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "DebateBody" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "answerId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "budgetLine" TEXT NOT NULL,
    "budgetCents" INTEGER,
    "realiseOn" TEXT,
    "studyUntil" TEXT,
    "carriedTo" TEXT NOT NULL,
    "signedBy" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "authorId" TEXT,
    "fileId" TEXT,
    "givenAt" DATETIME NOT NULL,
    CONSTRAINT "AnswerVersion_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "RecommendationAnswer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AnswerVersion_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerProgress" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "answerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "link" TEXT NOT NULL,
    "fileId" TEXT,
    "origin" TEXT NOT NULL,
    "authorId" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "AnswerProgress_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "RecommendationAnswer" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AnswerProgress_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerReminder" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "answerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "sentOn" TEXT NOT NULL,
    "mailed" BOOLEAN NOT NULL,
    CONSTRAINT "AnswerReminder_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "RecommendationAnswer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AnswerMute" (
    "debateId" TEXT NOT NULL,
    "participantId" TEXT NOT NULL,

    PRIMARY KEY ("debateId", "participantId"),
    CONSTRAINT "AnswerMute_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SurveyCount" (
    "debateId" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("debateId", "question", "choice"),
    CONSTRAINT "SurveyCount_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CensusFigure" (
    "territoryCode" TEXT NOT NULL,
    "sex" TEXT NOT NULL,
    "age" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    PRIMARY KEY ("territoryCode", "sex", "age")
);

-- CreateTable
CREATE TABLE "DebateArchive" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "DebateArchive_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "DebateArchive_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "DebateReport_debateId_key" ON "DebateReport"("debateId");

-- CreateIndex
CREATE UNIQUE INDEX "DebateReportVersion_debateId_version_key" ON "DebateReportVersion"("debateId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "DebateBody_tokenHash_key" ON "DebateBody"("tokenHash");

-- CreateIndex
CREATE INDEX "DebateBody_organisationId_idx" ON "DebateBody"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "DebateBody_debateId_foldedName_key" ON "DebateBody"("debateId", "foldedName");

-- CreateIndex
CREATE INDEX "RecommendationAnswer_bodyId_idx" ON "RecommendationAnswer"("bodyId");

-- CreateIndex
CREATE INDEX "RecommendationAnswer_status_dueOn_idx" ON "RecommendationAnswer"("status", "dueOn");

-- CreateIndex
CREATE INDEX "RecommendationAnswer_answeredAt_idx" ON "RecommendationAnswer"("answeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "RecommendationAnswer_recommendationId_bodyId_key" ON "RecommendationAnswer"("recommendationId", "bodyId");

-- CreateIndex
CREATE INDEX "AnswerVersion_fileId_idx" ON "AnswerVersion"("fileId");

-- CreateIndex
CREATE INDEX "AnswerVersion_authorId_idx" ON "AnswerVersion"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerVersion_answerId_version_key" ON "AnswerVersion"("answerId", "version");

-- CreateIndex
CREATE INDEX "AnswerProgress_answerId_on_idx" ON "AnswerProgress"("answerId", "on");

-- CreateIndex
CREATE INDEX "AnswerProgress_fileId_idx" ON "AnswerProgress"("fileId");

-- CreateIndex
CREATE INDEX "AnswerProgress_authorId_idx" ON "AnswerProgress"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerReminder_answerId_kind_about_key" ON "AnswerReminder"("answerId", "kind", "about");

-- CreateIndex
CREATE INDEX "AnswerMute_participantId_idx" ON "AnswerMute"("participantId");

-- CreateIndex
CREATE INDEX "DebateArchive_fileId_idx" ON "DebateArchive"("fileId");

-- CreateIndex
CREATE INDEX "DebateArchive_hash_idx" ON "DebateArchive"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "DebateArchive_debateId_state_key" ON "DebateArchive"("debateId", "state");


