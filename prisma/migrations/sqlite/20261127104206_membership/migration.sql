-- CreateTable
CREATE TABLE "CategoryChange" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "decidedOn" TEXT,
    "decision" TEXT,
    "decidedById" TEXT,
    CONSTRAINT "CategoryChange_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Departure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "grounds" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "openedById" TEXT NOT NULL,
    "endsOn" TEXT,
    "hearingOn" TEXT,
    "hearing" TEXT,
    "decidedOn" TEXT,
    "decision" TEXT,
    "appealBefore" TEXT,
    "appealedOn" TEXT,
    "appeal" TEXT,
    "appealDecidedOn" TEXT,
    "appealDecision" TEXT,
    CONSTRAINT "Departure_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ShareMovement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "shares" INTEGER NOT NULL,
    "valueCents" INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "ShareMovement_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Due" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "membershipId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "cents" INTEGER NOT NULL,
    "dueOn" TEXT NOT NULL,
    "remindedAt" DATETIME,
    "waivedOn" TEXT,
    "waiver" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Due_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Payment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "number" INTEGER NOT NULL,
    "membershipId" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "cents" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "bankLine" TEXT,
    "cancelledOn" TEXT,
    "cancelReason" TEXT,
    "createdAt" DATETIME NOT NULL,
    "createdById" TEXT NOT NULL,
    CONSTRAINT "Payment_membershipId_fkey" FOREIGN KEY ("membershipId") REFERENCES "Membership" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaymentPart" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "paymentId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "year" INTEGER,
    "cents" INTEGER NOT NULL,
    CONSTRAINT "PaymentPart_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ImportDraft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- AlterTable
ALTER TABLE "Membership" ADD COLUMN "ties" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "Membership" ADD COLUMN "sharesAsked" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Membership" ADD COLUMN "motivation" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Membership" ADD COLUMN "statutesVersion" INTEGER;
ALTER TABLE "Membership" ADD COLUMN "committedAt" DATETIME;
ALTER TABLE "Membership" ADD COLUMN "decidedOn" TEXT;
ALTER TABLE "Membership" ADD COLUMN "decision" TEXT;
ALTER TABLE "Membership" ADD COLUMN "decidedById" TEXT;

-- CreateIndex
CREATE INDEX "CategoryChange_membershipId_idx" ON "CategoryChange"("membershipId");

-- CreateIndex
CREATE INDEX "CategoryChange_state_idx" ON "CategoryChange"("state");

-- CreateIndex
CREATE INDEX "Departure_membershipId_idx" ON "Departure"("membershipId");

-- CreateIndex
CREATE INDEX "Departure_state_endsOn_idx" ON "Departure"("state", "endsOn");

-- CreateIndex
CREATE INDEX "ShareMovement_membershipId_idx" ON "ShareMovement"("membershipId");

-- CreateIndex
CREATE INDEX "ShareMovement_on_idx" ON "ShareMovement"("on");

-- CreateIndex
CREATE INDEX "Due_year_idx" ON "Due"("year");

-- CreateIndex
CREATE UNIQUE INDEX "Due_membershipId_year_key" ON "Due"("membershipId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_number_key" ON "Payment"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Payment_bankLine_key" ON "Payment"("bankLine");

-- CreateIndex
CREATE INDEX "Payment_membershipId_idx" ON "Payment"("membershipId");

-- CreateIndex
CREATE INDEX "Payment_on_idx" ON "Payment"("on");

-- CreateIndex
CREATE INDEX "PaymentPart_paymentId_idx" ON "PaymentPart"("paymentId");

-- CreateIndex
CREATE INDEX "ImportDraft_createdAt_idx" ON "ImportDraft"("createdAt");


