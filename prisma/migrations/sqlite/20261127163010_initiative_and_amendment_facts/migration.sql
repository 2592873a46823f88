-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Amendment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "itemId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "base" TEXT NOT NULL,
    "original" TEXT,
    "state" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    "settledById" TEXT,
    CONSTRAINT "Amendment_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AgendaItem" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Amendment" ("authorId", "createdAt", "id", "itemId", "position", "reason", "state", "text") SELECT "authorId", "createdAt", "id", "itemId", "position", "reason", "state", "text" FROM "Amendment";
DROP TABLE "Amendment";
ALTER TABLE "new_Amendment" RENAME TO "Amendment";
CREATE INDEX "Amendment_itemId_position_idx" ON "Amendment"("itemId", "position");
CREATE TABLE "new_Initiative" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "meetingId" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "assemblyKind" TEXT NOT NULL,
    "resolutionKind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "needed" INTEGER NOT NULL,
    "entitled" INTEGER NOT NULL,
    "statutesVersion" INTEGER NOT NULL,
    "closesOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "reachedAt" DATETIME,
    "conveneBy" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Initiative_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Initiative" ("authorId", "closesOn", "createdAt", "entitled", "id", "kind", "meetingId", "needed", "reachedAt", "reason", "state", "text", "title") SELECT "authorId", "closesOn", "createdAt", "entitled", "id", "kind", "meetingId", "needed", "reachedAt", "reason", "state", "text", "title" FROM "Initiative";
DROP TABLE "Initiative";
ALTER TABLE "new_Initiative" RENAME TO "Initiative";
CREATE INDEX "Initiative_state_closesOn_idx" ON "Initiative"("state", "closesOn");
CREATE INDEX "Initiative_meetingId_idx" ON "Initiative"("meetingId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;


