-- CreateTable
CREATE TABLE "LabelSupport" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "methodId" TEXT,
    "practitionerId" TEXT,
    "origin" TEXT NOT NULL,
    "offeredAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,
    "answeredAt" TIMESTAMP(3),
    "answer" TEXT NOT NULL DEFAULT '',
    "doneAt" TIMESTAMP(3),
    "judgement" TEXT,
    "judgementText" TEXT NOT NULL DEFAULT '',
    "judgedAt" TIMESTAMP(3),

    CONSTRAINT "LabelSupport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelCommitment" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "commitment" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "toldSoonFor" TEXT,
    "toldLateFor" TEXT,

    CONSTRAINT "LabelCommitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelCommitmentStep" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "event" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,

    CONSTRAINT "LabelCommitmentStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelYearlyReport" (
    "id" TEXT NOT NULL,
    "certificateId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "askedOn" TEXT NOT NULL,
    "dueOn" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "wentWell" TEXT NOT NULL DEFAULT '',
    "changed" TEXT NOT NULL DEFAULT '',
    "hard" TEXT NOT NULL DEFAULT '',
    "figure" TEXT NOT NULL DEFAULT '',
    "figureOf" TEXT NOT NULL DEFAULT '',
    "savedAt" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "lateToldAt" TIMESTAMP(3),

    CONSTRAINT "LabelYearlyReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LabelSupport_applicationId_idx" ON "LabelSupport"("applicationId");

-- CreateIndex
CREATE INDEX "LabelSupport_state_idx" ON "LabelSupport"("state");

-- CreateIndex
CREATE INDEX "LabelSupport_methodId_idx" ON "LabelSupport"("methodId");

-- CreateIndex
CREATE INDEX "LabelSupport_practitionerId_idx" ON "LabelSupport"("practitionerId");

-- CreateIndex
CREATE INDEX "LabelCommitment_applicationId_position_idx" ON "LabelCommitment"("applicationId", "position");

-- CreateIndex
CREATE INDEX "LabelCommitment_state_dueOn_idx" ON "LabelCommitment"("state", "dueOn");

-- CreateIndex
CREATE INDEX "LabelCommitmentStep_commitmentId_at_idx" ON "LabelCommitmentStep"("commitmentId", "at");

-- CreateIndex
CREATE INDEX "LabelCommitmentStep_authorId_idx" ON "LabelCommitmentStep"("authorId");

-- CreateIndex
CREATE INDEX "LabelCommitmentStep_fileId_idx" ON "LabelCommitmentStep"("fileId");

-- CreateIndex
CREATE INDEX "LabelYearlyReport_state_dueOn_idx" ON "LabelYearlyReport"("state", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "LabelYearlyReport_certificateId_year_key" ON "LabelYearlyReport"("certificateId", "year");

-- AddForeignKey
ALTER TABLE "LabelSupport" ADD CONSTRAINT "LabelSupport_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelSupport" ADD CONSTRAINT "LabelSupport_methodId_fkey" FOREIGN KEY ("methodId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelSupport" ADD CONSTRAINT "LabelSupport_practitionerId_fkey" FOREIGN KEY ("practitionerId") REFERENCES "Practitioner"("userId") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelCommitment" ADD CONSTRAINT "LabelCommitment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelCommitmentStep" ADD CONSTRAINT "LabelCommitmentStep_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "LabelCommitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelYearlyReport" ADD CONSTRAINT "LabelYearlyReport_certificateId_fkey" FOREIGN KEY ("certificateId") REFERENCES "Certificate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


