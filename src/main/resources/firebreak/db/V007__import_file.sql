-- What became of the rows of each file and sheet of an import, and how a person said that files with a header are to be read.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS import_file (
    import_id    UUID         NOT NULL,
    place        INT          NOT NULL,
    file         VARCHAR(500) NOT NULL,
    sheet        VARCHAR(200) NOT NULL,
    source       VARCHAR(100) NOT NULL,
    rows_read    INT          NOT NULL,
    added        INT          NOT NULL,
    updated      INT          NOT NULL,
    merged       INT          NOT NULL,
    out_of_scope INT          NOT NULL,
    scope        VARCHAR(2000) NOT NULL, -- as in import_batch
    rejected     INT          NOT NULL,
    CONSTRAINT import_file_pk PRIMARY KEY (import_id, place),
    CONSTRAINT import_file_batch_fk FOREIGN KEY (import_id) REFERENCES import_batch (id)
);

CREATE TABLE IF NOT EXISTS import_mapping (
    header  VARCHAR(64)                 PRIMARY KEY, -- a digest of the names of the columns
    at      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    file    VARCHAR(500)                NOT NULL, -- for which it was said last
    choices VARCHAR(1000000)            NOT NULL -- JSON
);
