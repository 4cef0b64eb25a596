-- Sessions with their agenda, who came, what was decided and what was put off; votes of a room.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS work_session (
    id           UUID         PRIMARY KEY,
    held         DATE         NOT NULL,
    title        VARCHAR(500) NOT NULL,
    session_kind VARCHAR(20)  NOT NULL -- KICK_OFF, WORKSHOP, INTERVIEW, REVIEW, READ_OUT
);

CREATE TABLE IF NOT EXISTS agenda_item (
    id             UUID            PRIMARY KEY,
    session_id     UUID            NOT NULL,
    place          INT             NOT NULL,
    title          VARCHAR(500)    NOT NULL,
    budget_minutes INT             NOT NULL,
    spent_seconds  BIGINT          NOT NULL,
    finished       BOOLEAN         NOT NULL,
    points         INT,                      -- checkpoints and cells answered in it
    note           VARCHAR(100000) NOT NULL
);

CREATE TABLE IF NOT EXISTS attendance (
    id         UUID          PRIMARY KEY,
    session_id UUID          NOT NULL,
    place      INT           NOT NULL,
    role       VARCHAR(200)  NOT NULL,
    head_count INT           NOT NULL,
    names      VARCHAR(4000) NOT NULL -- for the consultant alone
);

CREATE TABLE IF NOT EXISTS session_outcome (
    id           UUID            PRIMARY KEY,
    session_id   UUID            NOT NULL,
    place        INT             NOT NULL,
    outcome_kind VARCHAR(20)     NOT NULL, -- DECISION, PARKED
    words        VARCHAR(100000) NOT NULL,
    owner        VARCHAR(300)    NOT NULL,
    due          DATE,
    dissent      VARCHAR(100000) NOT NULL,
    settled      BOOLEAN         NOT NULL
);

-- The item whose time runs. Beside the edits: nobody undoes that time passes.
CREATE TABLE IF NOT EXISTS agenda_clock (
    item_id      UUID                        PRIMARY KEY,
    since        TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    spent_before BIGINT                      NOT NULL -- of the item; where it differs, the time was noted
);

-- Subject and aspect are those of a point; of a tag the incident's key and what of it is judged.
CREATE TABLE IF NOT EXISTS room_vote (
    id           UUID                        PRIMARY KEY,
    session_id   UUID,
    subject_kind VARCHAR(12)                 NOT NULL, -- CHECKPOINT, CELL, TAG
    source       VARCHAR(100)                NOT NULL,
    subject      VARCHAR(500)                NOT NULL,
    aspect       VARCHAR(200)                NOT NULL,
    round_number INT                         NOT NULL, -- of the assessment
    choices      VARCHAR(4000)               NOT NULL, -- ids with a blank between them
    opened       TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    decided      VARCHAR(200),
    decided_why  VARCHAR(100000)             NOT NULL,
    dissent      VARCHAR(100000)             NOT NULL
);

-- Only rounds that were revealed: how many ballots each choice got, and nobody's.
CREATE TABLE IF NOT EXISTS vote_round (
    vote_id      UUID          NOT NULL,
    ballot_round INT           NOT NULL,
    tally        VARCHAR(4000) NOT NULL,
    CONSTRAINT vote_round_pk PRIMARY KEY (vote_id, ballot_round)
);

-- The ballots of a round, beside the edits, so that no history tells in which order they came.
CREATE TABLE IF NOT EXISTS vote_box (
    vote_id      UUID          NOT NULL,
    ballot_round INT           NOT NULL,
    ballots      VARCHAR(4000) NOT NULL,
    CONSTRAINT vote_box_pk PRIMARY KEY (vote_id, ballot_round)
);
