-- AlterTable
ALTER TABLE "DecisionProposal" ADD COLUMN     "letter" TEXT,
ADD COLUMN     "letterLocale" TEXT;

-- CreateTable
CREATE TABLE "LabelTemplate" (
    "id" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "en" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "archivedAt" TIMESTAMP(3),

    CONSTRAINT "LabelTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelTemplateVersion" (
    "id" TEXT NOT NULL,
    "templateId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "fr" TEXT NOT NULL,
    "en" TEXT NOT NULL DEFAULT '',
    "writtenById" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabelTemplateVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LabelLetter" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "sentAt" TIMESTAMP(3) NOT NULL,
    "sentById" TEXT NOT NULL,

    CONSTRAINT "LabelLetter_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LabelTemplate_use_idx" ON "LabelTemplate"("use");

-- CreateIndex
CREATE UNIQUE INDEX "LabelTemplateVersion_templateId_version_key" ON "LabelTemplateVersion"("templateId", "version");

-- CreateIndex
CREATE INDEX "LabelLetter_applicationId_idx" ON "LabelLetter"("applicationId");

-- AddForeignKey
ALTER TABLE "LabelTemplateVersion" ADD CONSTRAINT "LabelTemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "LabelTemplate"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LabelLetter" ADD CONSTRAINT "LabelLetter_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;


