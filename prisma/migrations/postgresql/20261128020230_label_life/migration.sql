-- AlterTable
ALTER TABLE "Certificate" ADD COLUMN     "suspendedOn" TEXT,
ADD COLUMN     "suspensionReason" TEXT;

-- CreateTable
CREATE TABLE "LabelProcedure" (
    "id" TEXT NOT NULL,
    "certificateId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "openedById" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "hearUntil" TEXT NOT NULL,
    "saidAllAt" TIMESTAMP(3),
    "hearingAt" TIMESTAMP(3),
    "hearingPlace" TEXT NOT NULL DEFAULT '',
    "proposedEvent" TEXT,
    "proposedReason" TEXT NOT NULL DEFAULT '',
    "proposedById" TEXT,
    "appealDueOn" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "LabelProcedure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelProcedureStep" (
    "id" TEXT NOT NULL,
    "procedureId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "day" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "toState" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LabelProcedureStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelObservation" (
    "id" TEXT NOT NULL,
    "procedureId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "fileId" TEXT,

    CONSTRAINT "LabelObservation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelReport" (
    "id" TEXT NOT NULL,
    "certificateId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "answeredAt" TIMESTAMP(3),
    "answeredById" TEXT,
    "outcome" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "procedureId" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "LabelReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LabelProcedure_certificateId_idx" ON "LabelProcedure"("certificateId");

-- CreateIndex
CREATE INDEX "LabelProcedure_state_idx" ON "LabelProcedure"("state");

-- CreateIndex
CREATE INDEX "LabelProcedureStep_procedureId_at_idx" ON "LabelProcedureStep"("procedureId", "at");

-- CreateIndex
CREATE INDEX "LabelObservation_procedureId_at_idx" ON "LabelObservation"("procedureId", "at");

-- CreateIndex
CREATE INDEX "LabelObservation_authorId_idx" ON "LabelObservation"("authorId");

-- CreateIndex
CREATE INDEX "LabelObservation_fileId_idx" ON "LabelObservation"("fileId");

-- CreateIndex
CREATE UNIQUE INDEX "LabelReport_tokenHash_key" ON "LabelReport"("tokenHash");

-- CreateIndex
CREATE INDEX "LabelReport_certificateId_idx" ON "LabelReport"("certificateId");

-- CreateIndex
CREATE INDEX "LabelReport_answeredAt_confirmedAt_idx" ON "LabelReport"("answeredAt", "confirmedAt");

-- CreateIndex
CREATE INDEX "LabelReport_procedureId_idx" ON "LabelReport"("procedureId");

-- AddForeignKey
ALTER TABLE "LabelProcedure" ADD CONSTRAINT "LabelProcedure_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelProcedureStep" ADD CONSTRAINT "LabelProcedureStep_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "LabelProcedure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelObservation" ADD CONSTRAINT "LabelObservation_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "LabelProcedure"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelReport" ADD CONSTRAINT "LabelReport_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelReport" ADD CONSTRAINT "LabelReport_procedureId_fkey" FOREIGN KEY ("procedureId") REFERENCES "LabelProcedure"("id") ON DELETE SET NULL ON UPDATE CASCADE;
