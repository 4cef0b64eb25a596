-- The change that the client's tool says caused an incident; nothing where it names none.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
ALTER TABLE incident ADD COLUMN IF NOT EXISTS change_reference VARCHAR(100000);
