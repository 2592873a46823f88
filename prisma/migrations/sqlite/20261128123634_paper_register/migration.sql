-- CreateTable
CREATE TABLE "VotationPaperVoter" (
    "votationId" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "boxId" TEXT NOT NULL,

    PRIMARY KEY ("votationId", "identifier"),
    CONSTRAINT "VotationPaperVoter_votationId_fkey" FOREIGN KEY ("votationId") REFERENCES "Votation" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "VotationPaperVoter_boxId_fkey" FOREIGN KEY ("boxId") REFERENCES "VotationPaperBox" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "VotationPaperVoter_boxId_idx" ON "VotationPaperVoter"("boxId");


