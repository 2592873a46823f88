-- DropIndex
DROP INDEX "Charter_version_key";

-- DropIndex
DROP INDEX "CharterDraft_publishedVersion_key";

-- AlterTable
ALTER TABLE "Charter" ADD COLUMN     "scheme" TEXT NOT NULL DEFAULT 'democratie-permanente';

-- AlterTable
ALTER TABLE "CharterDraft" ADD COLUMN     "scheme" TEXT NOT NULL DEFAULT 'democratie-permanente';

-- AlterTable
ALTER TABLE "Application" ADD COLUMN     "scheme" TEXT NOT NULL DEFAULT 'democratie-permanente';

-- AlterTable
ALTER TABLE "Certificate" ADD COLUMN     "scheme" TEXT NOT NULL DEFAULT 'democratie-permanente';

-- CreateTable
CREATE TABLE "LabelScheme" (
    "key" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "purposeFr" TEXT NOT NULL,
    "purposeEn" TEXT NOT NULL,
    "kinds" TEXT NOT NULL,
    "committee" TEXT NOT NULL,
    "isOpen" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabelScheme_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Charter_scheme_version_key" ON "Charter"("scheme", "version");

-- CreateIndex
CREATE UNIQUE INDEX "CharterDraft_scheme_publishedVersion_key" ON "CharterDraft"("scheme", "publishedVersion");

-- The label there was is the first one.
INSERT INTO "LabelScheme" ("key", "nameFr", "nameEn", "purposeFr", "purposeEn", "kinds", "committee", "isOpen", "position", "createdAt")
VALUES (
  'democratie-permanente',
  'Label de la démocratie permanente',
  'Permanent democracy label',
  'Pour un débat, une démarche de participation ou une organisation qui met en pratique la démocratie permanente.',
  'For a debate, a participation process or an organisation that practises permanent democracy.',
  '["debate","process","organisation"]',
  'label-committee',
  true,
  1,
  '2026-01-01T00:00:00.000'
);
