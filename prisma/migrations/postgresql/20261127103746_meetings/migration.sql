-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "announcement" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "currentItemId" TEXT;

-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN     "college" TEXT;

-- AlterTable
ALTER TABLE "ProxyGrant" ADD COLUMN     "college" TEXT;

-- CreateTable
CREATE TABLE "ConvocationNotice" (
    "meetingId" TEXT NOT NULL,
    "memberId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "queuedAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "ConvocationNotice_pkey" PRIMARY KEY ("meetingId","memberId")
);

-- CreateTable
CREATE TABLE "Initiative" (
    "id" TEXT NOT NULL,
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
    "createdAt" TIMESTAMP(3) NOT NULL,
    "reachedAt" TIMESTAMP(3),

    CONSTRAINT "Initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitiativeSignature" (
    "initiativeId" TEXT NOT NULL,
    "membershipId" TEXT NOT NULL,
    "signedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "InitiativeSignature_pkey" PRIMARY KEY ("initiativeId","membershipId")
);

-- CreateIndex
CREATE INDEX "ConvocationNotice_meetingId_state_idx" ON "ConvocationNotice"("meetingId", "state");

-- CreateIndex
CREATE INDEX "Initiative_state_closesOn_idx" ON "Initiative"("state", "closesOn");

-- CreateIndex
CREATE INDEX "Initiative_meetingId_idx" ON "Initiative"("meetingId");

-- CreateIndex
CREATE INDEX "InitiativeSignature_membershipId_idx" ON "InitiativeSignature"("membershipId");

-- AddForeignKey
ALTER TABLE "ConvocationNotice" ADD CONSTRAINT "ConvocationNotice_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Initiative" ADD CONSTRAINT "Initiative_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InitiativeSignature" ADD CONSTRAINT "InitiativeSignature_initiativeId_fkey" FOREIGN KEY ("initiativeId") REFERENCES "Initiative"("id") ON DELETE CASCADE ON UPDATE CASCADE;


