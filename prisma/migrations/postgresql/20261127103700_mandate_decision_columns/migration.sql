-- AlterTable
ALTER TABLE "Mandate" ADD COLUMN     "decidedOn" TEXT,
ADD COLUMN     "endedBecause" TEXT;

-- Until now the decision was lines of one text: what was decided, 'Décision du 2026-01-31', 'Fin anticipée : why' (with a
-- no-break space, character 160), the last two only where they were known. The last line goes first.
UPDATE "Mandate" SET
  "endedBecause" = substr("decision", strpos("decision", chr(10) || 'Fin anticipée' || chr(160) || ': ') + length(chr(10) || 'Fin anticipée' || chr(160) || ': ')),
  "decision" = substr("decision", 1, strpos("decision", chr(10) || 'Fin anticipée' || chr(160) || ': ') - 1)
WHERE strpos("decision", chr(10) || 'Fin anticipée' || chr(160) || ': ') > 0;

UPDATE "Mandate" SET
  "decidedOn" = right("decision", 10),
  "decision" = left("decision", length("decision") - length(chr(10) || 'Décision du YYYY-MM-DD'))
WHERE "decision" ~ (chr(10) || 'Décision du [0-9]{4}-[0-9]{2}-[0-9]{2}$');
