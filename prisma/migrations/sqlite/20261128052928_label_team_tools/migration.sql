-- CreateTable
CREATE TABLE "LabelQueueView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "LabelQueueView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelAssignmentRule" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "isDraft" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,
    "instructorId" TEXT NOT NULL,
    CONSTRAINT "LabelAssignmentRule_instructorId_fkey" FOREIGN KEY ("instructorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelDelegation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    CONSTRAINT "LabelDelegation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LabelDelegation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LabelQueueView_isShared_idx" ON "LabelQueueView"("isShared");

-- CreateIndex
CREATE UNIQUE INDEX "LabelQueueView_ownerId_name_key" ON "LabelQueueView"("ownerId", "name");

-- CreateIndex
CREATE INDEX "LabelAssignmentRule_isDraft_position_idx" ON "LabelAssignmentRule"("isDraft", "position");

-- CreateIndex
CREATE INDEX "LabelAssignmentRule_instructorId_idx" ON "LabelAssignmentRule"("instructorId");

-- CreateIndex
CREATE INDEX "LabelDelegation_fromId_endsOn_idx" ON "LabelDelegation"("fromId", "endsOn");

-- CreateIndex
CREATE INDEX "LabelDelegation_toId_endsOn_idx" ON "LabelDelegation"("toId", "endsOn");

