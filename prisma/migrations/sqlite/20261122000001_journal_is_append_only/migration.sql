-- The journal is append-only: the database itself refuses to change or remove a line.
CREATE TRIGGER "JournalEntry_no_update" BEFORE UPDATE ON "JournalEntry" BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER "JournalEntry_no_delete" BEFORE DELETE ON "JournalEntry" BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
