-- AlterTable
ALTER TABLE "Entry" ADD COLUMN     "goneAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "ImportSource" ADD COLUMN     "lastModified" TEXT,
ADD COLUMN     "readAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "ImportRun" ADD COLUMN     "columns" TEXT NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "EntryMerge" (
    "id" TEXT NOT NULL,
    "keptId" TEXT NOT NULL,
    "mergedId" TEXT NOT NULL,
    "changeId" TEXT,
    "state" TEXT NOT NULL,
    "moved" TEXT NOT NULL,
    "mergedAt" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),

    CONSTRAINT "EntryMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportMatching" (
    "header" TEXT NOT NULL,
    "matching" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ImportMatching_pkey" PRIMARY KEY ("header")
);

-- CreateIndex
CREATE INDEX "EntryMerge_keptId_mergedAt_idx" ON "EntryMerge"("keptId", "mergedAt");

-- CreateIndex
CREATE INDEX "EntryMerge_mergedId_idx" ON "EntryMerge"("mergedId");

-- CreateIndex
CREATE INDEX "EntryMerge_undoneAt_mergedAt_idx" ON "EntryMerge"("undoneAt", "mergedAt");

-- AddForeignKey
ALTER TABLE "EntryMerge" ADD CONSTRAINT "EntryMerge_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryMerge" ADD CONSTRAINT "EntryMerge_mergedId_fkey" FOREIGN KEY ("mergedId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;


