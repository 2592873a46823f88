-- On SQLite the terms of search are kept in the order of their key. PostgreSQL has no such tables: this step is there so that both
-- databases count the same ones, which a backup that goes from one to the other checks.
SELECT 1;
