-- CreateTable
CREATE TABLE "Votation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "debateId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "territoryCode" TEXT NOT NULL,
    "leastAge" INTEGER NOT NULL,
    "identification" TEXT NOT NULL,
    "mayChange" BOOLEAN NOT NULL,
    "opensAt" DATETIME NOT NULL,
    "closesAt" DATETIME NOT NULL,
    "leastShown" INTEGER NOT NULL,
    "blockLimit" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "seed" TEXT,
    "entries" INTEGER,
    "entriesHash" TEXT,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "announcedAt" DATETIME,
    "openedAt" DATETIME,
    "closedAt" DATETIME,
    "countedAt" DATETIME,
    "reason" TEXT NOT NULL DEFAULT '',
    "summary" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Votation_debateId_fkey" FOREIGN KEY ("debateId") REFERENCES "Debate" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VotationQuestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "votationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "result" TEXT,
    "archiveHash" TEXT,
    CONSTRAINT "VotationQuestion_votationId_fkey" FOREIGN KEY ("votationId") REFERENCES "Votation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VotationVoter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "votationId" TEXT NOT NULL,
    "seal" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "communeCode" TEXT NOT NULL,
    "block" TEXT NOT NULL DEFAULT '',
    "used" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "VotationVoter_votationId_fkey" FOREIGN KEY ("votationId") REFERENCES "Votation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VotationEntry" (
    "votationId" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "communeCode" TEXT NOT NULL,

    PRIMARY KEY ("votationId", "identifier"),
    CONSTRAINT "VotationEntry_votationId_fkey" FOREIGN KEY ("votationId") REFERENCES "Votation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- Without rowid: the box is kept in the order of its random key, so that no order of casting is left in it.
-- CreateTable
CREATE TABLE "VotationBallot" (
    "questionId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "choice" TEXT NOT NULL,
    "seal" TEXT NOT NULL,
    "block" TEXT NOT NULL,
    "setAside" BOOLEAN NOT NULL DEFAULT false,

    PRIMARY KEY ("questionId", "id")
) WITHOUT ROWID;

-- CreateTable
CREATE TABLE "VotationBlock" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "votationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "block" TEXT NOT NULL,
    "decision" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedById" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "VotationBlock_votationId_fkey" FOREIGN KEY ("votationId") REFERENCES "Votation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "VotationPaperBox" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "votationId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "communeCode" TEXT NOT NULL,
    "heldOn" TEXT NOT NULL,
    "countedBy" TEXT NOT NULL,
    "record" TEXT NOT NULL,
    "voters" INTEGER NOT NULL,
    "spoiled" INTEGER NOT NULL,
    "counts" TEXT NOT NULL,
    "fileId" TEXT,
    "enteredById" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,
    CONSTRAINT "VotationPaperBox_votationId_fkey" FOREIGN KEY ("votationId") REFERENCES "Votation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Declaration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "textHash" TEXT,
    "followsId" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "publishedAt" DATETIME,
    "closedAt" DATETIME,
    "source" TEXT,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Declaration_followsId_fkey" FOREIGN KEY ("followsId") REFERENCES "Declaration" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DeclarationSignature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "declarationId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "quality" TEXT NOT NULL DEFAULT '',
    "organisationId" TEXT,
    "seal" TEXT NOT NULL,
    "communeCode" TEXT,
    "departement" TEXT,
    "isShown" BOOLEAN NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "signedById" TEXT,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "isDemonstration" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "DeclarationSignature_declarationId_fkey" FOREIGN KEY ("declarationId") REFERENCES "Declaration" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Votation_debateId_key" ON "Votation"("debateId");

-- CreateIndex
CREATE INDEX "Votation_state_closesAt_idx" ON "Votation"("state", "closesAt");

-- CreateIndex
CREATE UNIQUE INDEX "VotationQuestion_votationId_position_key" ON "VotationQuestion"("votationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "VotationVoter_tokenHash_key" ON "VotationVoter"("tokenHash");

-- CreateIndex
CREATE INDEX "VotationVoter_votationId_block_used_idx" ON "VotationVoter"("votationId", "block", "used");

-- CreateIndex
CREATE UNIQUE INDEX "VotationVoter_votationId_seal_key" ON "VotationVoter"("votationId", "seal");

-- CreateIndex
CREATE UNIQUE INDEX "VotationBlock_votationId_block_key" ON "VotationBlock"("votationId", "block");

-- CreateIndex
CREATE UNIQUE INDEX "VotationBlock_votationId_number_key" ON "VotationBlock"("votationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "VotationPaperBox_votationId_number_key" ON "VotationPaperBox"("votationId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Declaration_slug_key" ON "Declaration"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "DeclarationSignature_tokenHash_key" ON "DeclarationSignature"("tokenHash");

-- CreateIndex
CREATE INDEX "DeclarationSignature_declarationId_confirmedAt_idx" ON "DeclarationSignature"("declarationId", "confirmedAt");

-- CreateIndex
CREATE INDEX "DeclarationSignature_organisationId_idx" ON "DeclarationSignature"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "DeclarationSignature_declarationId_seal_key" ON "DeclarationSignature"("declarationId", "seal");


