-- CreateIndex
CREATE INDEX "Entry_kind_updatedAt_idx" ON "Entry"("kind", "updatedAt");


