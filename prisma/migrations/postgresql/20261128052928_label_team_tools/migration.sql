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

-- CreateTable
CREATE TABLE "LabelTemplate" (
    "id" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabelTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelTransfer" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,
    "settledAt" TIMESTAMP(3),
    "settledById" TEXT,

    CONSTRAINT "LabelTransfer_pkey" PRIMARY KEY ("id")
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

-- CreateIndex
CREATE UNIQUE INDEX "LabelTemplate_use_name_key" ON "LabelTemplate"("use", "name");

-- CreateIndex
CREATE INDEX "LabelTransfer_applicationId_state_idx" ON "LabelTransfer"("applicationId", "state");

-- CreateIndex
CREATE INDEX "LabelTransfer_fromId_idx" ON "LabelTransfer"("fromId");

-- CreateIndex
CREATE INDEX "LabelTransfer_toId_state_idx" ON "LabelTransfer"("toId", "state");

-- AddForeignKey
ALTER TABLE "LabelQueueView" ADD CONSTRAINT "LabelQueueView_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelAssignmentRule" ADD CONSTRAINT "LabelAssignmentRule_instructorId_fkey" FOREIGN KEY ("instructorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelDelegation" ADD CONSTRAINT "LabelDelegation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelDelegation" ADD CONSTRAINT "LabelDelegation_toId_fkey" FOREIGN KEY ("toId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelTransfer" ADD CONSTRAINT "LabelTransfer_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelTransfer" ADD CONSTRAINT "LabelTransfer_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelTransfer" ADD CONSTRAINT "LabelTransfer_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


