-- When a version of the codebook was edited last and by whom, and what a person said became of its codes: of what was merged or
-- divided, or has other words for the same meaning. Everything else is seen by comparing two versions.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
ALTER TABLE codebook ADD COLUMN IF NOT EXISTS made TIMESTAMP(6) WITH TIME ZONE;
ALTER TABLE codebook ADD COLUMN IF NOT EXISTS made_by VARCHAR(200);

CREATE TABLE IF NOT EXISTS code_lineage (
    codebook_version INT         NOT NULL,
    code_kind        VARCHAR(10) NOT NULL, -- FACTOR, STAGE
    id               VARCHAR(60) NOT NULL, -- of the version before
    into_id          VARCHAR(60) NOT NULL, -- of this version; its own where it stays
    became           VARCHAR(20) NOT NULL, -- MERGED, SPLIT, SAME_MEANING
    CONSTRAINT code_lineage_pk PRIMARY KEY (codebook_version, code_kind, id, into_id),
    CONSTRAINT code_lineage_codebook_fk FOREIGN KEY (codebook_version) REFERENCES codebook (version)
);
