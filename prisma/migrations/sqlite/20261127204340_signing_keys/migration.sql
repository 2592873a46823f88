-- CreateTable
CREATE TABLE "SigningKey" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "publicKey" TEXT NOT NULL,
    "validFrom" DATETIME NOT NULL,
    "retiredAt" DATETIME,
    "compromised" BOOLEAN NOT NULL DEFAULT false,
    "reason" TEXT NOT NULL DEFAULT ''
);


