-- How many rows of an import each rule left out, as RULE=ROWS,RULE=ROWS; nothing for imports made before.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
ALTER TABLE import_batch ADD COLUMN IF NOT EXISTS scope VARCHAR(2000);
