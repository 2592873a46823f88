-- AlterTable
ALTER TABLE "Application" ADD COLUMN "copiedFromId" TEXT;

-- CreateTable
CREATE TABLE "LabelFinder" (
    "applicationId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,

    PRIMARY KEY ("applicationId", "userId"),
    CONSTRAINT "LabelFinder_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelTransfer" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT,
    "email" TEXT,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "offeredById" TEXT NOT NULL,
    "offeredAt" DATETIME NOT NULL,
    "dueOn" TEXT NOT NULL,
    "settledById" TEXT,
    "settledAt" DATETIME,
    "answer" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "LabelTransfer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LabelTransfer_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Organisation" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "LabelTransfer_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LabelFinder_userId_idx" ON "LabelFinder"("userId");

-- CreateIndex
CREATE INDEX "LabelTransfer_applicationId_state_idx" ON "LabelTransfer"("applicationId", "state");

-- CreateIndex
CREATE INDEX "LabelTransfer_fromId_state_idx" ON "LabelTransfer"("fromId", "state");

-- CreateIndex
CREATE INDEX "LabelTransfer_toId_state_idx" ON "LabelTransfer"("toId", "state");

-- CreateIndex
CREATE INDEX "LabelTransfer_email_idx" ON "LabelTransfer"("email");

-- CreateIndex
CREATE INDEX "LabelTransfer_state_dueOn_idx" ON "LabelTransfer"("state", "dueOn");


-- Findings that were rewritten since: the journal knows who noted them.
INSERT INTO "LabelFinder" ("applicationId", "userId")
SELECT DISTINCT "subjectId", "actor" FROM "JournalEntry"
WHERE "act" = 'label.note-finding' AND "subjectKind" = 'application' AND "subjectId" IN (SELECT "id" FROM "Application");
