-- CreateTable
CREATE TABLE "WorkshopKit" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "sequence" TEXT NOT NULL,
    "material" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WorkshopKit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workshop" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "kitId" TEXT,
    "reportState" TEXT NOT NULL DEFAULT 'none',
    "report" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "publishedAt" TIMESTAMP(3),
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopFacilitator" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "validatedRevision" INTEGER,
    "validatedAt" TIMESTAMP(3),

    CONSTRAINT "WorkshopFacilitator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopTable" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "people" INTEGER,

    CONSTRAINT "WorkshopTable_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopNote" (
    "id" TEXT NOT NULL,
    "tableId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "contributionId" TEXT,
    "writtenById" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WorkshopNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopPhoto" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "alternative" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "addedById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WorkshopPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopPaper" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "contributionId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "WorkshopPaper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkshopProposal" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "communeCode" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "userId" TEXT,
    "tokenHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "decidedAt" TIMESTAMP(3),
    "decidedById" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "eventId" TEXT,

    CONSTRAINT "WorkshopProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PositionPaper" (
    "id" TEXT NOT NULL,
    "debateId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "number" INTEGER,
    "title" TEXT NOT NULL,
    "sections" TEXT NOT NULL,
    "template" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedById" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "publishedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "correctUntil" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PositionPaper_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "WorkshopKit_debateId_idx" ON "WorkshopKit"("debateId");

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_eventId_key" ON "Workshop"("eventId");

-- CreateIndex
CREATE INDEX "Workshop_debateId_idx" ON "Workshop"("debateId");

-- CreateIndex
CREATE INDEX "Workshop_kitId_idx" ON "Workshop"("kitId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopFacilitator_tokenHash_key" ON "WorkshopFacilitator"("tokenHash");

-- CreateIndex
CREATE INDEX "WorkshopFacilitator_email_idx" ON "WorkshopFacilitator"("email");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopFacilitator_workshopId_email_key" ON "WorkshopFacilitator"("workshopId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopTable_workshopId_number_key" ON "WorkshopTable"("workshopId", "number");

-- CreateIndex
CREATE INDEX "WorkshopNote_tableId_createdAt_idx" ON "WorkshopNote"("tableId", "createdAt");

-- CreateIndex
CREATE INDEX "WorkshopNote_contributionId_idx" ON "WorkshopNote"("contributionId");

-- CreateIndex
CREATE INDEX "WorkshopPhoto_workshopId_createdAt_idx" ON "WorkshopPhoto"("workshopId", "createdAt");

-- CreateIndex
CREATE INDEX "WorkshopPhoto_fileId_idx" ON "WorkshopPhoto"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopPaper_contributionId_key" ON "WorkshopPaper"("contributionId");

-- CreateIndex
CREATE INDEX "WorkshopPaper_workshopId_id_idx" ON "WorkshopPaper"("workshopId", "id");

-- CreateIndex
CREATE INDEX "WorkshopPaper_email_idx" ON "WorkshopPaper"("email");

-- CreateIndex
CREATE UNIQUE INDEX "WorkshopProposal_tokenHash_key" ON "WorkshopProposal"("tokenHash");

-- CreateIndex
CREATE INDEX "WorkshopProposal_debateId_state_idx" ON "WorkshopProposal"("debateId", "state");

-- CreateIndex
CREATE INDEX "WorkshopProposal_state_confirmedAt_idx" ON "WorkshopProposal"("state", "confirmedAt");

-- CreateIndex
CREATE INDEX "WorkshopProposal_email_idx" ON "WorkshopProposal"("email");

-- CreateIndex
CREATE INDEX "WorkshopProposal_userId_idx" ON "WorkshopProposal"("userId");

-- CreateIndex
CREATE INDEX "PositionPaper_organisationId_idx" ON "PositionPaper"("organisationId");

-- CreateIndex
CREATE INDEX "PositionPaper_state_submittedAt_idx" ON "PositionPaper"("state", "submittedAt");

-- CreateIndex
CREATE UNIQUE INDEX "PositionPaper_debateId_organisationId_key" ON "PositionPaper"("debateId", "organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "PositionPaper_debateId_number_key" ON "PositionPaper"("debateId", "number");

-- AddForeignKey
ALTER TABLE "WorkshopKit" ADD CONSTRAINT "WorkshopKit_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workshop" ADD CONSTRAINT "Workshop_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workshop" ADD CONSTRAINT "Workshop_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workshop" ADD CONSTRAINT "Workshop_kitId_fkey" FOREIGN KEY ("kitId") REFERENCES "WorkshopKit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopFacilitator" ADD CONSTRAINT "WorkshopFacilitator_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopTable" ADD CONSTRAINT "WorkshopTable_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopNote" ADD CONSTRAINT "WorkshopNote_tableId_fkey" FOREIGN KEY ("tableId") REFERENCES "WorkshopTable"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopPhoto" ADD CONSTRAINT "WorkshopPhoto_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopPaper" ADD CONSTRAINT "WorkshopPaper_workshopId_fkey" FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkshopProposal" ADD CONSTRAINT "WorkshopProposal_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PositionPaper" ADD CONSTRAINT "PositionPaper_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PositionPaper" ADD CONSTRAINT "PositionPaper_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


