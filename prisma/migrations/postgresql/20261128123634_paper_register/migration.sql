-- CreateTable
CREATE TABLE "VotationPaperVoter" (
    "votationId" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "boxId" TEXT NOT NULL,

    CONSTRAINT "VotationPaperVoter_pkey" PRIMARY KEY ("votationId", "identifier")
);

-- CreateIndex
CREATE INDEX "VotationPaperVoter_boxId_idx" ON "VotationPaperVoter"("boxId");

-- AddForeignKey
ALTER TABLE "VotationPaperVoter" ADD CONSTRAINT "VotationPaperVoter_votationId_fkey" FOREIGN KEY ("votationId") REFERENCES "Votation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VotationPaperVoter" ADD CONSTRAINT "VotationPaperVoter_boxId_fkey" FOREIGN KEY ("boxId") REFERENCES "VotationPaperBox"("id") ON DELETE CASCADE ON UPDATE CASCADE;

