-- AlterTable
ALTER TABLE "Amendment" ADD COLUMN     "base" TEXT NOT NULL,
ADD COLUMN     "original" TEXT,
ADD COLUMN     "settledAt" TIMESTAMP(3),
ADD COLUMN     "settledById" TEXT;

-- AlterTable
ALTER TABLE "Initiative" ADD COLUMN     "assemblyKind" TEXT NOT NULL,
ADD COLUMN     "conveneBy" TEXT,
ADD COLUMN     "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "resolutionKind" TEXT NOT NULL,
ADD COLUMN     "statutesVersion" INTEGER NOT NULL;


