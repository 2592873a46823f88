-- AlterTable
ALTER TABLE "DecisionProposal" ADD COLUMN "appealId" TEXT;


