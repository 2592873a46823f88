-- AlterTable
ALTER TABLE "DecisionProposal" ADD COLUMN "letter" TEXT;
ALTER TABLE "DecisionProposal" ADD COLUMN "letterLocale" TEXT;

-- CreateTable
CREATE TABLE "LabelTemplate" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "use" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "en" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "archivedAt" DATETIME
);

-- CreateTable
CREATE TABLE "LabelTemplateVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "templateId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "en" TEXT NOT NULL DEFAULT '',
    "writtenById" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "LabelTemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "LabelTemplate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LabelLetter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sentAt" DATETIME NOT NULL,
    "sentById" TEXT NOT NULL,
    CONSTRAINT "LabelLetter_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LabelTemplate_use_idx" ON "LabelTemplate"("use");

-- CreateIndex
CREATE UNIQUE INDEX "LabelTemplateVersion_templateId_version_key" ON "LabelTemplateVersion"("templateId", "version");

-- CreateIndex
CREATE INDEX "LabelLetter_applicationId_idx" ON "LabelLetter"("applicationId");


