-- AlterTable
ALTER TABLE "Debate" ADD COLUMN     "pausedOn" TEXT,
ADD COLUMN     "team" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withoutGarant" TEXT NOT NULL DEFAULT 'paused';

-- CreateTable
CREATE TABLE "DebateMethod" (
    "debateId" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "DebateMethod_pkey" PRIMARY KEY ("debateId","entryId")
);

-- CreateTable
CREATE TABLE "DebateEvent" (
    "debateId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "stageKind" TEXT NOT NULL,

    CONSTRAINT "DebateEvent_pkey" PRIMARY KEY ("debateId","eventId")
);

-- CreateTable
CREATE TABLE "DebateChange" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "changes" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DebateChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Garant" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "userId" TEXT,
    "shownAs" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "namedBy" TEXT NOT NULL,
    "authorityKind" TEXT NOT NULL,
    "statement" TEXT NOT NULL DEFAULT '',
    "statedAt" TIMESTAMP(3),
    "letterFileId" TEXT,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT,
    "endKind" TEXT,
    "endReason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Garant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GarantEntry" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "garantId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "stageKind" TEXT,
    "correctsId" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "GarantEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GarantMatter" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "dueOn" TEXT,
    "remindedOn" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT,
    "answeredById" TEXT,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "GarantMatter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateFilePart" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "value" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DebateFilePart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateDocument" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "stageKind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" TEXT,
    "link" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "DebateDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateQuestion" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "number" INTEGER,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "authorId" TEXT,
    "authorName" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "DebateQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateNews" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "writtenById" TEXT NOT NULL,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "recipients" INTEGER NOT NULL DEFAULT 0,
    "state" TEXT NOT NULL,

    CONSTRAINT "DebateNews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DebateSubscription" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "userId" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),

    CONSTRAINT "DebateSubscription_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "DebateMethod" ADD CONSTRAINT "DebateMethod_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateMethod" ADD CONSTRAINT "DebateMethod_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateEvent" ADD CONSTRAINT "DebateEvent_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateEvent" ADD CONSTRAINT "DebateEvent_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateChange" ADD CONSTRAINT "DebateChange_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Garant" ADD CONSTRAINT "Garant_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Garant" ADD CONSTRAINT "Garant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Garant" ADD CONSTRAINT "Garant_letterFileId_fkey" FOREIGN KEY ("letterFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GarantEntry" ADD CONSTRAINT "GarantEntry_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GarantEntry" ADD CONSTRAINT "GarantEntry_garantId_fkey" FOREIGN KEY ("garantId") REFERENCES "Garant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GarantEntry" ADD CONSTRAINT "GarantEntry_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "GarantEntry"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GarantMatter" ADD CONSTRAINT "GarantMatter_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateFilePart" ADD CONSTRAINT "DebateFilePart_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateDocument" ADD CONSTRAINT "DebateDocument_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateDocument" ADD CONSTRAINT "DebateDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateQuestion" ADD CONSTRAINT "DebateQuestion_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateNews" ADD CONSTRAINT "DebateNews_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DebateSubscription" ADD CONSTRAINT "DebateSubscription_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;


