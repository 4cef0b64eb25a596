-- From a feature's requirement to production: checkpoints with what is answered to them, the map, features followed through it, gaps;
-- and what is tested: risk areas, types of test, measurements, defects by stage. Nothing here refers to another row by a constraint, so
-- that edits of two copies come together in any order; whoever reads leaves out what is about nothing.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS question_bank (
    id      VARCHAR(60)  PRIMARY KEY,
    version INT          NOT NULL,
    title   VARCHAR(300) NOT NULL
);

CREATE TABLE IF NOT EXISTS checkpoint (
    id          VARCHAR(60)   PRIMARY KEY,
    place       INT           NOT NULL,
    stage_id    VARCHAR(60)   NOT NULL,
    topic       VARCHAR(200)  NOT NULL,
    question    VARCHAR(4000) NOT NULL,
    why         VARCHAR(4000) NOT NULL,
    at_none     VARCHAR(4000) NOT NULL,
    at_partly   VARCHAR(4000) NOT NULL,
    at_largely  VARCHAR(4000) NOT NULL,
    at_fully    VARCHAR(4000) NOT NULL,
    ask_for     VARCHAR(4000) NOT NULL,
    factors     VARCHAR(4000) NOT NULL, -- ids with a blank between them
    wording     INT           NOT NULL,
    retired     BOOLEAN       NOT NULL
);

CREATE TABLE IF NOT EXISTS assessment_round (
    number       INT                         PRIMARY KEY,
    label        VARCHAR(300)                NOT NULL,
    started      TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    show_earlier BOOLEAN                     NOT NULL
);

-- A point is a checkpoint and a team (empty for all), or a risk area and a type of test.
CREATE TABLE IF NOT EXISTS answer (
    round_number INT                         NOT NULL,
    point_kind   VARCHAR(12)                 NOT NULL, -- CHECKPOINT, CELL
    subject      VARCHAR(60)                 NOT NULL,
    aspect       VARCHAR(200)                NOT NULL,
    claimed      VARCHAR(20),
    evidenced    VARCHAR(20),
    reason       VARCHAR(100000)             NOT NULL,
    sureness     INT,
    target       VARCHAR(20),
    note         VARCHAR(100000)             NOT NULL,
    parked       BOOLEAN                     NOT NULL,
    wording      INT                         NOT NULL,
    said_by      VARCHAR(200)                NOT NULL,
    at           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    CONSTRAINT answer_pk PRIMARY KEY (round_number, point_kind, subject, aspect)
);

CREATE TABLE IF NOT EXISTS evidence (
    id            UUID                        PRIMARY KEY,
    round_number  INT                         NOT NULL,
    point_kind    VARCHAR(12)                 NOT NULL,
    subject       VARCHAR(60)                 NOT NULL,
    aspect        VARCHAR(200)                NOT NULL,
    supports      BOOLEAN                     NOT NULL,
    evidence_kind VARCHAR(20)                 NOT NULL,
    words         VARCHAR(100000)             NOT NULL,
    reference     VARCHAR(4000)               NOT NULL,
    file          VARCHAR(500)                NOT NULL, -- empty where none is attached
    sha256        VARCHAR(64)                 NOT NULL,
    bytes         BIGINT                      NOT NULL,
    said_by       VARCHAR(200)                NOT NULL,
    at            TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS map_lane (
    id    UUID         PRIMARY KEY,
    place INT          NOT NULL,
    label VARCHAR(200) NOT NULL
);

CREATE TABLE IF NOT EXISTS map_node (
    id        UUID             PRIMARY KEY,
    node_kind VARCHAR(20)      NOT NULL, -- ACTIVITY, HANDOVER, WAITING
    lane_id   UUID             NOT NULL,
    stage_id  VARCHAR(60)      NOT NULL,
    across    DOUBLE PRECISION NOT NULL, -- of its column, 0 to 1
    down      DOUBLE PRECISION NOT NULL, -- of its lane, 0 to 1
    label     VARCHAR(500)     NOT NULL,
    usual     VARCHAR(200)     NOT NULL,
    note      VARCHAR(100000)  NOT NULL
);

CREATE TABLE IF NOT EXISTS map_link (
    id        UUID         PRIMARY KEY,
    from_node UUID         NOT NULL,
    to_node   UUID         NOT NULL,
    label     VARCHAR(200) NOT NULL
);

CREATE TABLE IF NOT EXISTS feature_trace (
    id        UUID            PRIMARY KEY,
    place     INT             NOT NULL,
    name      VARCHAR(500)    NOT NULL,
    reference VARCHAR(4000)   NOT NULL,
    team      VARCHAR(2000)   NOT NULL,
    released  DATE,
    note      VARCHAR(100000) NOT NULL
);

CREATE TABLE IF NOT EXISTS trace_step (
    trace_id      UUID            NOT NULL,
    checkpoint_id VARCHAR(60)     NOT NULL,
    passage       VARCHAR(20)     NOT NULL, -- PASSED, SKIPPED, NOT_KNOWN, NOT_APPLICABLE
    evidence      VARCHAR(100000) NOT NULL,
    CONSTRAINT trace_step_pk PRIMARY KEY (trace_id, checkpoint_id)
);

CREATE TABLE IF NOT EXISTS gap (
    id         UUID            PRIMARY KEY,
    place      INT             NOT NULL,
    title      VARCHAR(500)    NOT NULL,
    words      VARCHAR(100000) NOT NULL,
    point_kind VARCHAR(12)     NOT NULL, -- empty where it was found at none
    subject    VARCHAR(60)     NOT NULL,
    aspect     VARCHAR(200)    NOT NULL,
    stage_id   VARCHAR(60)     NOT NULL,
    severity   VARCHAR(20),              -- CRITICAL, HIGH, MEDIUM, LOW
    owner      VARCHAR(300)    NOT NULL,
    status     VARCHAR(20)     NOT NULL, -- OPEN, IN_WORK, CLOSED, DECLINED
    due        DATE,
    note       VARCHAR(100000) NOT NULL
);

-- By source and key of a report, as in recurrence_member; an incident may come through several gaps.
CREATE TABLE IF NOT EXISTS gap_incident (
    gap_id       UUID         NOT NULL,
    source       VARCHAR(100) NOT NULL,
    incident_key VARCHAR(500) NOT NULL,
    CONSTRAINT gap_incident_pk PRIMARY KEY (gap_id, source, incident_key)
);

CREATE TABLE IF NOT EXISTS risk_area (
    id         UUID            PRIMARY KEY,
    place      INT             NOT NULL,
    area_kind  VARCHAR(20)     NOT NULL, -- COMPONENT, FLOW
    name       VARCHAR(300)    NOT NULL,
    likelihood INT,
    impact     INT,
    services   VARCHAR(100000) NOT NULL, -- a line each
    paths      VARCHAR(100000) NOT NULL, -- a line each
    note       VARCHAR(100000) NOT NULL
);

CREATE TABLE IF NOT EXISTS test_type (
    id         VARCHAR(60)   PRIMARY KEY,
    place      INT           NOT NULL,
    label      VARCHAR(100)  NOT NULL,
    definition VARCHAR(4000) NOT NULL,
    factors    VARCHAR(4000) NOT NULL, -- ids with a blank between them
    triggers   VARCHAR(4000) NOT NULL, -- names with a blank between them
    retired    BOOLEAN       NOT NULL
);

-- What a tool measured; what it doesn't count is null.
CREATE TABLE IF NOT EXISTS measurement (
    id               UUID                        PRIMARY KEY,
    area_id          UUID                        NOT NULL,
    test_type_id     VARCHAR(60),
    format           VARCHAR(20)                 NOT NULL, -- JACOCO, COBERTURA, LCOV, JUNIT
    file             VARCHAR(500)                NOT NULL,
    sha256           VARCHAR(64)                 NOT NULL,
    imported         TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    units            INT                         NOT NULL,
    lines_covered    BIGINT,
    lines_total      BIGINT,
    branches_covered BIGINT,
    branches_total   BIGINT,
    tests            BIGINT,
    failures         BIGINT,
    errors           BIGINT,
    skipped          BIGINT,
    flaky            BIGINT,
    seconds          DOUBLE PRECISION
);

CREATE TABLE IF NOT EXISTS found_defects (
    id              UUID         PRIMARY KEY,
    release_name    VARCHAR(300) NOT NULL,
    released        DATE,
    window_days     INT          NOT NULL,
    origin_stage_id VARCHAR(60)  NOT NULL,
    found_stage_id  VARCHAR(60)  NOT NULL,
    severity_class  VARCHAR(20),
    found           INT          NOT NULL
);

-- What brought the defect out.
ALTER TABLE tagging ADD COLUMN IF NOT EXISTS brought_out VARCHAR(40);
