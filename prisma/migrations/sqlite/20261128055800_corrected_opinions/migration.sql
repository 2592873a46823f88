-- CreateTable
CREATE TABLE "LabelOpinionVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "opinionId" TEXT NOT NULL,
    "answer" TEXT,
    "text" TEXT NOT NULL,
    "writtenAt" DATETIME NOT NULL,
    CONSTRAINT "LabelOpinionVersion_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "LabelOpinion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LabelOpinionVersion_opinionId_idx" ON "LabelOpinionVersion"("opinionId");


