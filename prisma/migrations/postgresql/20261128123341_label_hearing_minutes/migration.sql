-- AlterTable
ALTER TABLE "LabelHearing" ADD COLUMN     "minutes" INTEGER;
