-- CreateTable
CREATE TABLE "SigningKey" (
    "number" INTEGER NOT NULL,
    "publicKey" TEXT NOT NULL,
    "validFrom" TIMESTAMP(3) NOT NULL,
    "retiredAt" TIMESTAMP(3),
    "compromised" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("number")
);


