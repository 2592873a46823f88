-- AlterTable
ALTER TABLE "LabelProcedure" ADD COLUMN "proposedLetter" TEXT;
ALTER TABLE "LabelProcedure" ADD COLUMN "proposedLetterLocale" TEXT;
