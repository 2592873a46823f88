-- AlterTable
ALTER TABLE "LabelVisit" ADD COLUMN "correctedAt" DATETIME;

-- AlterTable
ALTER TABLE "LabelSupport" ADD COLUMN "mentorLeftAt" DATETIME;

-- AlterTable
ALTER TABLE "LabelYearlyReport" ADD COLUMN "correctedAt" DATETIME;

-- CreateTable
CREATE TABLE "LabelOpinionFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "opinionId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "LabelOpinionFile_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "LabelOpinion" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LabelOpinionFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelVisitVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "visitId" TEXT NOT NULL,
    "visitedOn" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "participants" TEXT NOT NULL,
    "report" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "LabelVisitVersion_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "LabelVisit" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelObservationFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "observationId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    CONSTRAINT "LabelObservationFile_observationId_fkey" FOREIGN KEY ("observationId") REFERENCES "LabelObservation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LabelObservationFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelYearlyVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reportId" TEXT NOT NULL,
    "wentWell" TEXT NOT NULL,
    "changed" TEXT NOT NULL,
    "hard" TEXT NOT NULL,
    "figure" TEXT NOT NULL,
    "figureOf" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "LabelYearlyVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "LabelYearlyReport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- The one file of an observation becomes the first of its files.
INSERT INTO "LabelObservationFile" ("id", "observationId", "fileId")
SELECT "id", "id", "fileId" FROM "LabelObservation" WHERE "fileId" IN (SELECT "id" FROM "StoredFile");

-- DropIndex
DROP INDEX "LabelObservation_fileId_idx";

-- AlterTable
ALTER TABLE "LabelObservation" DROP COLUMN "fileId";

-- CreateIndex
CREATE INDEX "LabelOpinionFile_opinionId_idx" ON "LabelOpinionFile"("opinionId");

-- CreateIndex
CREATE INDEX "LabelOpinionFile_fileId_idx" ON "LabelOpinionFile"("fileId");

-- CreateIndex
CREATE INDEX "LabelVisitVersion_visitId_idx" ON "LabelVisitVersion"("visitId");

-- CreateIndex
CREATE INDEX "LabelObservationFile_observationId_idx" ON "LabelObservationFile"("observationId");

-- CreateIndex
CREATE INDEX "LabelObservationFile_fileId_idx" ON "LabelObservationFile"("fileId");

-- CreateIndex
CREATE INDEX "LabelYearlyVersion_reportId_idx" ON "LabelYearlyVersion"("reportId");


