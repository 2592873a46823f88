-- CreateTable
CREATE TABLE "LabelOpinionVersion" (
    "id" TEXT NOT NULL,
    "opinionId" TEXT NOT NULL,
    "answer" TEXT,
    "text" TEXT NOT NULL,
    "writtenAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "LabelOpinionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LabelOpinionVersion_opinionId_idx" ON "LabelOpinionVersion"("opinionId");

-- AddForeignKey
ALTER TABLE "LabelOpinionVersion" ADD CONSTRAINT "LabelOpinionVersion_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "LabelOpinion"("id") ON DELETE CASCADE ON UPDATE CASCADE;


