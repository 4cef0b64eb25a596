-- One assessment: its data, its judgements, its journal. No ON DELETE CASCADE anywhere: every row that goes is journalled.

CREATE TABLE schema_version (
    version INT PRIMARY KEY
);

CREATE TABLE assessment (
    id      UUID                        PRIMARY KEY,
    client  VARCHAR(300)                NOT NULL,
    title   VARCHAR(300)                NOT NULL,
    zone    VARCHAR(60)                 NOT NULL,
    created TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    sample  BOOLEAN                     NOT NULL
);

CREATE TABLE codebook (
    version INT PRIMARY KEY
);

CREATE TABLE stage (
    codebook_version INT           NOT NULL,
    id               VARCHAR(60)   NOT NULL,
    place            INT           NOT NULL,
    label            VARCHAR(100)  NOT NULL,
    definition       VARCHAR(4000) NOT NULL,
    CONSTRAINT stage_pk PRIMARY KEY (codebook_version, id),
    CONSTRAINT stage_codebook_fk FOREIGN KEY (codebook_version) REFERENCES codebook (version)
);

CREATE TABLE factor (
    codebook_version INT           NOT NULL,
    id               VARCHAR(60)   NOT NULL,
    place            INT           NOT NULL,
    origin           VARCHAR(20)   NOT NULL,
    label            VARCHAR(100)  NOT NULL,
    definition       VARCHAR(4000) NOT NULL,
    when_to_use      VARCHAR(4000) NOT NULL,
    when_not         VARCHAR(4000) NOT NULL,
    example          VARCHAR(4000) NOT NULL,
    CONSTRAINT factor_pk PRIMARY KEY (codebook_version, id),
    CONSTRAINT factor_codebook_fk FOREIGN KEY (codebook_version) REFERENCES codebook (version)
);

-- What an import did. The rows it brought carry its id; removing them is its inverse.
CREATE TABLE import_batch (
    id           UUID                        PRIMARY KEY,
    at           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    source       VARCHAR(100)                NOT NULL,
    files        VARCHAR(4000)               NOT NULL,
    rows_read    INT                         NOT NULL,
    added        INT                         NOT NULL,
    updated      INT                         NOT NULL,
    merged       INT                         NOT NULL,
    out_of_scope INT                         NOT NULL,
    rejected     INT                         NOT NULL
);

CREATE TABLE import_problem (
    import_id   UUID          NOT NULL,
    place       INT           NOT NULL,
    file        VARCHAR(500)  NOT NULL,
    sheet       VARCHAR(200)  NOT NULL,
    line        BIGINT        NOT NULL,
    column_name VARCHAR(500)  NOT NULL,
    cell        VARCHAR(500)  NOT NULL,
    problem     VARCHAR(2000) NOT NULL,
    CONSTRAINT import_problem_pk PRIMARY KEY (import_id, place),
    CONSTRAINT import_problem_batch_fk FOREIGN KEY (import_id) REFERENCES import_batch (id)
);

CREATE TABLE incident (
    id                 UUID             PRIMARY KEY,
    import_id          UUID,
    source             VARCHAR(100)     NOT NULL,
    incident_key       VARCHAR(500)     NOT NULL,
    title              VARCHAR(100000)  NOT NULL,
    description        VARCHAR(1000000) NOT NULL,
    severity_word      VARCHAR(500)     NOT NULL,
    severity_class     VARCHAR(20)      NOT NULL,
    service            VARCHAR(2000)    NOT NULL,
    team               VARCHAR(2000)    NOT NULL,
    impact_start       TIMESTAMP(6) WITH TIME ZONE,
    detected           TIMESTAMP(6) WITH TIME ZONE,
    acknowledged       TIMESTAMP(6) WITH TIME ZONE,
    mitigated          TIMESTAMP(6) WITH TIME ZONE,
    resolved           TIMESTAMP(6) WITH TIME ZONE,
    leadership_minutes INT,
    responder_minutes  INT,
    effort_measured    BOOLEAN          NOT NULL,
    client_cause       VARCHAR(100000)  NOT NULL,
    file               VARCHAR(500)     NOT NULL,
    line               BIGINT           NOT NULL,
    CONSTRAINT incident_key_uq UNIQUE (source, incident_key),
    CONSTRAINT incident_import_fk FOREIGN KEY (import_id) REFERENCES import_batch (id)
);

CREATE TABLE tagging (
    id                UUID                        PRIMARY KEY,
    incident_id       UUID                        NOT NULL,
    coder             VARCHAR(200)                NOT NULL,
    codebook_version  INT                         NOT NULL,
    state             VARCHAR(20)                 NOT NULL,
    origin            VARCHAR(20),
    factor_id         VARCHAR(60),
    earliest_stage_id VARCHAR(60),
    preventability    VARCHAR(30),
    confidence        VARCHAR(10),
    reason            VARCHAR(100000)             NOT NULL,
    quote             VARCHAR(100000)             NOT NULL,
    at                TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT tagging_coder_uq UNIQUE (incident_id, coder),
    CONSTRAINT tagging_incident_fk FOREIGN KEY (incident_id) REFERENCES incident (id),
    CONSTRAINT tagging_factor_fk FOREIGN KEY (codebook_version, factor_id) REFERENCES factor (codebook_version, id),
    CONSTRAINT tagging_stage_fk FOREIGN KEY (codebook_version, earliest_stage_id) REFERENCES stage (codebook_version, id)
);

CREATE TABLE deployment_week (
    service     VARCHAR(300) NOT NULL,
    monday      DATE         NOT NULL,
    deployments INT          NOT NULL,
    CONSTRAINT deployment_week_pk PRIMARY KEY (service, monday)
);

-- Every edit: one entry, and the rows it changed as they were before and after.
CREATE TABLE journal_entry (
    revision  BIGINT                      PRIMARY KEY,
    at        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    actor     VARCHAR(200)                NOT NULL,
    label     VARCHAR(500)                NOT NULL,
    kind      VARCHAR(10)                 NOT NULL, -- EDIT, UNDO, REDO
    target    BIGINT,                               -- the edit that an UNDO or REDO moved
    import_id UUID,                                 -- set where rows were brought in bulk
    topics    VARCHAR(200)                NOT NULL,
    state     VARCHAR(10)                 NOT NULL  -- of an EDIT: DONE, UNDONE, or GONE (undone, then edited past)
);

CREATE TABLE journal_row (
    revision   BIGINT      NOT NULL,
    place      INT         NOT NULL,
    table_name VARCHAR(60) NOT NULL,
    before_row CHARACTER LARGE OBJECT,
    after_row  CHARACTER LARGE OBJECT,
    CONSTRAINT journal_row_pk PRIMARY KEY (revision, place),
    CONSTRAINT journal_row_entry_fk FOREIGN KEY (revision) REFERENCES journal_entry (revision)
);
