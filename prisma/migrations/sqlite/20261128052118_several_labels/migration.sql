-- Columns are added and indexes replaced; no table is written anew.
DROP INDEX "Charter_version_key";
DROP INDEX "CharterDraft_publishedVersion_key";

ALTER TABLE "Charter" ADD COLUMN "scheme" TEXT NOT NULL DEFAULT 'democratie-permanente';
ALTER TABLE "CharterDraft" ADD COLUMN "scheme" TEXT NOT NULL DEFAULT 'democratie-permanente';
ALTER TABLE "Application" ADD COLUMN "scheme" TEXT NOT NULL DEFAULT 'democratie-permanente';
ALTER TABLE "Certificate" ADD COLUMN "scheme" TEXT NOT NULL DEFAULT 'democratie-permanente';

CREATE UNIQUE INDEX "Charter_scheme_version_key" ON "Charter"("scheme", "version");
CREATE UNIQUE INDEX "CharterDraft_scheme_publishedVersion_key" ON "CharterDraft"("scheme", "publishedVersion");

-- CreateTable
CREATE TABLE "LabelScheme" (
    "key" TEXT NOT NULL PRIMARY KEY,
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
    "createdAt" DATETIME NOT NULL
);

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
  '2026-01-01T00:00:00.000+00:00'
);
