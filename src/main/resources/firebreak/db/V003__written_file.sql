-- Files that left the assessment: documents and copies, so that a person can find them again when the assessment ends.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS written_file (
    id       UUID                        PRIMARY KEY,
    at       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor    VARCHAR(200)                NOT NULL,
    kind     VARCHAR(20)                 NOT NULL, -- DOCUMENT, COPY, TRAIL or ARCHIVE
    path     VARCHAR(8000)               NOT NULL,
    revision BIGINT                      NOT NULL
);
