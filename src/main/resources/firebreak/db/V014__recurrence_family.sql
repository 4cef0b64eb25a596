-- Incidents of which a person said that they have one contributing cause. They are named by the source and key of a report, so that
-- what was said outlives joins, imports that are undone, and other numbers in another copy; one report is in one family at most.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS recurrence_family (
    id   UUID            NOT NULL,
    name VARCHAR(500)    NOT NULL,
    note VARCHAR(100000) NOT NULL,
    CONSTRAINT recurrence_family_pk PRIMARY KEY (id)
);

CREATE TABLE IF NOT EXISTS recurrence_member (
    source       VARCHAR(100) NOT NULL,
    incident_key VARCHAR(500) NOT NULL,
    family_id    UUID         NOT NULL,
    CONSTRAINT recurrence_member_pk PRIMARY KEY (source, incident_key)
);

CREATE INDEX IF NOT EXISTS recurrence_member_family_ix ON recurrence_member (family_id);

-- What a person said have not the same cause, though they look alike: all that stand under one id.
CREATE TABLE IF NOT EXISTS recurrence_declined (
    id           UUID         NOT NULL,
    source       VARCHAR(100) NOT NULL,
    incident_key VARCHAR(500) NOT NULL,
    CONSTRAINT recurrence_declined_pk PRIMARY KEY (id, source, incident_key)
);
