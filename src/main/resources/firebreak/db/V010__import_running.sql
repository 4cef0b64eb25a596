-- An import writes its incidents in transactions of their own; until its edit is made, its id stands here, and whoever finds it
-- there takes back what carries it. Two indexes go that cost an import half of its time: nothing looks up by them, and what they
-- held together is held by the program and its checks (an incident's import exists; source and key are one incident's).
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS import_running (
    id UUID PRIMARY KEY
);
ALTER TABLE incident DROP CONSTRAINT IF EXISTS incident_import_fk;
ALTER TABLE incident DROP CONSTRAINT IF EXISTS incident_key_uq;
