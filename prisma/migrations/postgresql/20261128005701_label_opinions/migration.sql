-- CreateTable
CREATE TABLE "LabelOpinion" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "peerId" TEXT,
    "introduction" TEXT NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "isConfidential" BOOLEAN NOT NULL,
    "showsEvidence" BOOLEAN NOT NULL,
    "dueOn" TEXT NOT NULL,
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMP(3) NOT NULL,
    "state" TEXT NOT NULL,
    "answer" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "LabelOpinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelVisit" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "visitedOn" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "participants" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabelVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelVisitFile" (
    "id" TEXT NOT NULL,
    "visitId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,

    CONSTRAINT "LabelVisitFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LabelOpinion_applicationId_idx" ON "LabelOpinion"("applicationId");

-- CreateIndex
CREATE INDEX "LabelOpinion_state_dueOn_idx" ON "LabelOpinion"("state", "dueOn");

-- CreateIndex
CREATE INDEX "LabelOpinion_email_idx" ON "LabelOpinion"("email");

-- CreateIndex
CREATE INDEX "LabelVisit_applicationId_idx" ON "LabelVisit"("applicationId");

-- CreateIndex
CREATE INDEX "LabelVisitFile_visitId_idx" ON "LabelVisitFile"("visitId");

-- CreateIndex
CREATE INDEX "LabelVisitFile_fileId_idx" ON "LabelVisitFile"("fileId");

-- AddForeignKey
ALTER TABLE "LabelOpinion" ADD CONSTRAINT "LabelOpinion_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelOpinion" ADD CONSTRAINT "LabelOpinion_peerId_fkey" FOREIGN KEY ("peerId") REFERENCES "Organisation" ("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelVisit" ADD CONSTRAINT "LabelVisit_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelVisitFile" ADD CONSTRAINT "LabelVisitFile_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "LabelVisit" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelVisitFile" ADD CONSTRAINT "LabelVisitFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE;
