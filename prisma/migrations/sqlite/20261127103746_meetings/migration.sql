-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN "currentItemId" TEXT;
ALTER TABLE "Meeting" ADD COLUMN "announcement" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN "college" TEXT;

-- AlterTable
ALTER TABLE "ProxyGrant" ADD COLUMN "college" TEXT;

-- CreateTable
CREATE TABLE "ConvocationNotice" (
    "meetingId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "queuedAt" DATETIME NOT NULL,
    "settledAt" DATETIME,

    PRIMARY KEY ("meetingId", "memberId"),
    CONSTRAINT "ConvocationNotice_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Initiative" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "meetingId" TEXT,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "needed" INTEGER NOT NULL,
    "entitled" INTEGER NOT NULL,
    "closesOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "reachedAt" DATETIME,
    CONSTRAINT "Initiative_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "InitiativeSignature" (
    "initiativeId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "signedAt" DATETIME NOT NULL,

    PRIMARY KEY ("initiativeId", "membershipId"),
    CONSTRAINT "InitiativeSignature_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ConvocationNotice_meetingId_state_idx" ON "ConvocationNotice"("meetingId", "state");

-- CreateIndex
CREATE INDEX "Initiative_state_closesOn_idx" ON "Initiative"("state", "closesOn");

-- CreateIndex
CREATE INDEX "Initiative_meetingId_idx" ON "Initiative"("meetingId");

-- CreateIndex
CREATE INDEX "InitiativeSignature_membershipId_idx" ON "InitiativeSignature"("membershipId");
