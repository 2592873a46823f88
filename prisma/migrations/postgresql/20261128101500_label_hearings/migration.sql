-- CreateTable
CREATE TABLE "LabelHearing" (
    "id" TEXT NOT NULL,
    "applicationId" TEXT NOT NULL,
    "invitedAt" TIMESTAMP(3) NOT NULL,
    "invitedById" TEXT NOT NULL,
    "hearingAt" TIMESTAMP(3) NOT NULL,
    "place" TEXT NOT NULL,
    "answer" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMP(3),
    "answeredById" TEXT,
    "outcome" TEXT,
    "summary" TEXT NOT NULL DEFAULT '',
    "recordedAt" TIMESTAMP(3),
    "recordedById" TEXT,

    CONSTRAINT "LabelHearing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LabelHearing_applicationId_idx" ON "LabelHearing"("applicationId");

-- AddForeignKey
ALTER TABLE "LabelHearing" ADD CONSTRAINT "LabelHearing_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;
