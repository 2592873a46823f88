-- AlterTable
ALTER TABLE "Entry" ADD COLUMN "goneAt" DATETIME;

-- AlterTable
ALTER TABLE "ImportSource" ADD COLUMN "lastModified" TEXT;
ALTER TABLE "ImportSource" ADD COLUMN "readAt" DATETIME;

-- CreateTable
CREATE TABLE "EntryMerge" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "keptId" TEXT NOT NULL,
    "mergedId" TEXT NOT NULL,
    "changeId" TEXT,
    "state" TEXT NOT NULL,
    "moved" TEXT NOT NULL,
    "mergedAt" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    CONSTRAINT "EntryMerge_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "EntryMerge_mergedId_fkey" FOREIGN KEY ("mergedId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportMatching" (
    "header" TEXT NOT NULL PRIMARY KEY,
    "matching" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ImportRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "sourceId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "columns" TEXT NOT NULL DEFAULT '[]',
    "counts" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    CONSTRAINT "ImportRun_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "ImportSource" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_ImportRun" ("counts", "createdAt", "createdById", "fileName", "finishedAt", "id", "sourceId", "state") SELECT "counts", "createdAt", "createdById", "fileName", "finishedAt", "id", "sourceId", "state" FROM "ImportRun";
DROP TABLE "ImportRun";
ALTER TABLE "new_ImportRun" RENAME TO "ImportRun";
CREATE INDEX "ImportRun_sourceId_createdAt_idx" ON "ImportRun"("sourceId", "createdAt");
CREATE INDEX "ImportRun_state_idx" ON "ImportRun"("state");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "EntryMerge_keptId_mergedAt_idx" ON "EntryMerge"("keptId", "mergedAt");

-- CreateIndex
CREATE INDEX "EntryMerge_mergedId_idx" ON "EntryMerge"("mergedId");

-- CreateIndex
CREATE INDEX "EntryMerge_undoneAt_mergedAt_idx" ON "EntryMerge"("undoneAt", "mergedAt");


