-- AlterTable
ALTER TABLE "Mandate" ADD COLUMN "decidedOn" TEXT;
ALTER TABLE "Mandate" ADD COLUMN "endedBecause" TEXT;

-- Until now the decision was lines of one text: what was decided, 'Décision du 2026-01-31', 'Fin anticipée : why' (with a
-- no-break space, character 160), the last two only where they were known. The last line goes first.
UPDATE "Mandate" SET
  "endedBecause" = substr("decision", instr("decision", char(10) || 'Fin anticipée' || char(160) || ': ') + length(char(10) || 'Fin anticipée' || char(160) || ': ')),
  "decision" = substr("decision", 1, instr("decision", char(10) || 'Fin anticipée' || char(160) || ': ') - 1)
WHERE instr("decision", char(10) || 'Fin anticipée' || char(160) || ': ') > 0;

UPDATE "Mandate" SET
  "decidedOn" = substr("decision", -10),
  "decision" = substr("decision", 1, length("decision") - length(char(10) || 'Décision du YYYY-MM-DD'))
WHERE "decision" GLOB '*' || char(10) || 'Décision du [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]';
