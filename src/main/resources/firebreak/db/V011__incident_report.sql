-- What each source says of an incident, and what of it stands. Rows are here only for incidents that a person corrected or joined:
-- an incident without reports is its own report.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS incident_report (
    source             VARCHAR(100)     NOT NULL,
    incident_key       VARCHAR(500)     NOT NULL,
    incident_id        UUID             NOT NULL, -- which incident it is of
    own_id             UUID             NOT NULL, -- the incident that it is once it is taken apart from others
    place              INT              NOT NULL, -- the first report that knows a field counts
    import_id          UUID,
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
    description_raw    VARCHAR(1000000),
    description_kind   VARCHAR(20),
    labels             VARCHAR(100000),
    people             VARCHAR(100000),
    clocks_written     VARCHAR(2000),
    change_reference   VARCHAR(100000),
    CONSTRAINT incident_report_pk PRIMARY KEY (source, incident_key)
);

CREATE INDEX IF NOT EXISTS incident_report_incident_ix ON incident_report (incident_id);

-- Fields of which a person decided what stands: the value of a source, or, where none is named, what the incident itself has.
CREATE TABLE IF NOT EXISTS incident_choice (
    incident_id  UUID        NOT NULL,
    field        VARCHAR(40) NOT NULL,
    source       VARCHAR(100),
    incident_key VARCHAR(500),
    CONSTRAINT incident_choice_pk PRIMARY KEY (incident_id, field)
);

-- What a person said are two incidents, though they look like one; the lesser source and key first.
CREATE TABLE IF NOT EXISTS incident_apart (
    source       VARCHAR(100) NOT NULL,
    incident_key VARCHAR(500) NOT NULL,
    other_source VARCHAR(100) NOT NULL,
    other_key    VARCHAR(500) NOT NULL,
    CONSTRAINT incident_apart_pk PRIMARY KEY (source, incident_key, other_source, other_key)
);
