-- Up to where other copies of this assessment were merged into it: the fingerprint of their journal then. What they hold until
-- there was looked at, and is not asked about again.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS merged_copy (
    fingerprint VARCHAR(64) PRIMARY KEY,
    revision    BIGINT      NOT NULL -- of the merge, in this assessment
);
