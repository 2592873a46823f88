-- CreateTable
CREATE TABLE "LabelQueueView" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabelQueueView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelAssignmentRule" (
    "id" TEXT NOT NULL,
    "isDraft" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "condition" TEXT NOT NULL,
    "instructorId" TEXT NOT NULL,

    CONSTRAINT "LabelAssignmentRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelDelegation" (
    "id" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "LabelDelegation_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "LabelQueueView" ADD CONSTRAINT "LabelQueueView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelAssignmentRule" ADD CONSTRAINT "LabelAssignmentRule_instructorId_fkey" FOREIGN KEY ("instructorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelDelegation" ADD CONSTRAINT "LabelDelegation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelDelegation" ADD CONSTRAINT "LabelDelegation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

