-- AlterTable
ALTER TABLE "LabelProcedure" ADD COLUMN     "proposedLetter" TEXT,
ADD COLUMN     "proposedLetterLocale" TEXT;
