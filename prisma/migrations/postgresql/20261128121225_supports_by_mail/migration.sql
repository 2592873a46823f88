-- CreateTable
CREATE TABLE "ReferralMailSupport" (
    "id" TEXT NOT NULL,
    "referralId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "mailboxHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),

    CONSTRAINT "ReferralMailSupport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReferralMailSupport_referralId_confirmedAt_idx" ON "ReferralMailSupport"("referralId", "confirmedAt");

-- CreateIndex
CREATE INDEX "ReferralMailSupport_email_idx" ON "ReferralMailSupport"("email");

-- CreateIndex
CREATE UNIQUE INDEX "ReferralMailSupport_referralId_mailboxHash_key" ON "ReferralMailSupport"("referralId", "mailboxHash");

-- AddForeignKey
ALTER TABLE "ReferralMailSupport" ADD CONSTRAINT "ReferralMailSupport_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

