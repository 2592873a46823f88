-- CreateTable
CREATE TABLE "ReferralCommitment" (
    "referralId" TEXT NOT NULL PRIMARY KEY,
    "authority" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "signatory" TEXT NOT NULL DEFAULT '',
    "function" TEXT NOT NULL DEFAULT '',
    "answeredOn" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,
    "enteredById" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "ReferralCommitment_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReferralCommitment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralDocument" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    "removedAt" DATETIME,
    CONSTRAINT "ReferralDocument_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReferralDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralAuthor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "userId" TEXT,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "invitedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "endedAt" DATETIME,
    CONSTRAINT "ReferralAuthor_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReferralAuthor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralCollection" (
    "referralId" TEXT NOT NULL PRIMARY KEY,
    "startedOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "population" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,
    "online" INTEGER NOT NULL DEFAULT 0,
    "paper" INTEGER NOT NULL DEFAULT 0,
    "told" INTEGER NOT NULL DEFAULT 0,
    "forgottenAt" DATETIME,
    CONSTRAINT "ReferralCollection_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralSignature" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "mailboxHash" TEXT NOT NULL,
    "communeCode" TEXT NOT NULL,
    "isShown" BOOLEAN NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    CONSTRAINT "ReferralSignature_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralPaperSheet" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT NOT NULL,
    "enteredById" TEXT NOT NULL,
    "enteredAt" DATETIME NOT NULL,
    "checkedById" TEXT,
    "checkedAt" DATETIME,
    CONSTRAINT "ReferralPaperSheet_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReferralPaperSheet_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReferralCheck" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "referralId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "checkedOn" TEXT NOT NULL,
    "rulesHash" TEXT NOT NULL,
    "answersHash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "ReferralCheck_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ReferralDocument_referralId_idx" ON "ReferralDocument"("referralId");

-- CreateIndex
CREATE UNIQUE INDEX "ReferralAuthor_tokenHash_key" ON "ReferralAuthor"("tokenHash");

-- CreateIndex
CREATE INDEX "ReferralAuthor_referralId_idx" ON "ReferralAuthor"("referralId");

-- CreateIndex
CREATE INDEX "ReferralAuthor_userId_idx" ON "ReferralAuthor"("userId");

-- CreateIndex
CREATE INDEX "ReferralSignature_referralId_confirmedAt_idx" ON "ReferralSignature"("referralId", "confirmedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ReferralSignature_referralId_mailboxHash_key" ON "ReferralSignature"("referralId", "mailboxHash");

-- CreateIndex
CREATE INDEX "ReferralPaperSheet_referralId_idx" ON "ReferralPaperSheet"("referralId");

-- CreateIndex
CREATE INDEX "ReferralCheck_referralId_idx" ON "ReferralCheck"("referralId");


