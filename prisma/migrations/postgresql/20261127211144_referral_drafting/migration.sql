-- CreateTable
CREATE TABLE "ReferralCommitment" (
    "referralId" TEXT NOT NULL,
    "authority" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "askedOn" TEXT NOT NULL,
    "signatory" TEXT NOT NULL DEFAULT '',
    "function" TEXT NOT NULL DEFAULT '',
    "answeredOn" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT,
    "enteredById" TEXT NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReferralCommitment_pkey" PRIMARY KEY ("referralId")
);

-- CreateTable
CREATE TABLE "ReferralDocument" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,
    "removedAt" TIMESTAMP(3),

    CONSTRAINT "ReferralDocument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralAuthor" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "userId" TEXT,
    "email" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "invitedById" TEXT NOT NULL,
    "invitedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "ReferralAuthor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralCollection" (
    "referralId" TEXT NOT NULL,
    "startedOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "population" INTEGER NOT NULL,
    "needed" INTEGER NOT NULL,
    "online" INTEGER NOT NULL DEFAULT 0,
    "paper" INTEGER NOT NULL DEFAULT 0,
    "told" INTEGER NOT NULL DEFAULT 0,
    "forgottenAt" TIMESTAMP(3),

    CONSTRAINT "ReferralCollection_pkey" PRIMARY KEY ("referralId")
);

-- CreateTable
CREATE TABLE "ReferralSignature" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "mailboxHash" TEXT NOT NULL,
    "communeCode" TEXT NOT NULL,
    "isShown" BOOLEAN NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),

    CONSTRAINT "ReferralSignature_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralPaperSheet" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "fileId" TEXT NOT NULL,
    "enteredById" TEXT NOT NULL,
    "enteredAt" TIMESTAMP(3) NOT NULL,
    "checkedById" TEXT,
    "checkedAt" TIMESTAMP(3),

    CONSTRAINT "ReferralPaperSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralCheck" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "checkedOn" TEXT NOT NULL,
    "rulesHash" TEXT NOT NULL,
    "answersHash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReferralCheck_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "ReferralCommitment" ADD CONSTRAINT "ReferralCommitment_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralCommitment" ADD CONSTRAINT "ReferralCommitment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralDocument" ADD CONSTRAINT "ReferralDocument_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralDocument" ADD CONSTRAINT "ReferralDocument_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralAuthor" ADD CONSTRAINT "ReferralAuthor_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralAuthor" ADD CONSTRAINT "ReferralAuthor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralCollection" ADD CONSTRAINT "ReferralCollection_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralSignature" ADD CONSTRAINT "ReferralSignature_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralPaperSheet" ADD CONSTRAINT "ReferralPaperSheet_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralPaperSheet" ADD CONSTRAINT "ReferralPaperSheet_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralCheck" ADD CONSTRAINT "ReferralCheck_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;


