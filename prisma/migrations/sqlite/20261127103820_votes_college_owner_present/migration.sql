-- AlterTable
ALTER TABLE "Poll" ADD COLUMN "college" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_VotingRight" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "pollId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "membershipId" TEXT,
    "holderId" TEXT,
    "ownerId" TEXT,
    "college" TEXT,
    "weight" INTEGER NOT NULL,
    "proxyId" TEXT,
    "present" BOOLEAN NOT NULL DEFAULT false,
    "used" TEXT,
    CONSTRAINT "VotingRight_pollId_fkey" FOREIGN KEY ("pollId") REFERENCES "Poll" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VotingRight_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_VotingRight" ("college", "holderId", "id", "memberId", "membershipId", "pollId", "proxyId", "used", "weight") SELECT "college", "holderId", "id", "memberId", "membershipId", "pollId", "proxyId", "used", "weight" FROM "VotingRight";
DROP TABLE "VotingRight";
ALTER TABLE "new_VotingRight" RENAME TO "VotingRight";
CREATE INDEX "VotingRight_pollId_holderId_idx" ON "VotingRight"("pollId", "holderId");
CREATE INDEX "VotingRight_pollId_ownerId_idx" ON "VotingRight"("pollId", "ownerId");
CREATE INDEX "VotingRight_membershipId_idx" ON "VotingRight"("membershipId");
CREATE UNIQUE INDEX "VotingRight_pollId_memberId_key" ON "VotingRight"("pollId", "memberId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;


