-- What each table must hold: how many rows, and the sum modulo 2^256 of a hash of every row. Written in the transaction that
-- writes the rows, so it has no revision of its own. "(schema)" stands for the definitions of the tables.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS table_digest (
    table_name VARCHAR(60) PRIMARY KEY,
    row_count  BIGINT      NOT NULL,
    digest     BINARY(32)  NOT NULL
);
