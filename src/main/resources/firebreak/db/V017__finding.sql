-- How the pictures count where a person chose it, and the sentences that people accepted or declined, with the figures that they name.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS pattern_choice (
    name   VARCHAR(500)  PRIMARY KEY,
    choice VARCHAR(500)  NOT NULL
);

CREATE TABLE IF NOT EXISTS finding (
    id            UUID            PRIMARY KEY,
    rank_key      VARCHAR(200)    NOT NULL, -- sorts them; one that moves changes no other
    finding_state VARCHAR(20)     NOT NULL, -- ACCEPTED, DECLINED
    proposal_id   VARCHAR(300)    NOT NULL, -- empty where a person found it
    words         VARCHAR(100000) NOT NULL, -- with {id} for a figure
    slice         VARCHAR(100000) NOT NULL, -- of the history that it is about
    figures       VARCHAR(100000) NOT NULL, -- as they were told, a line each
    revision      BIGINT          NOT NULL  -- from which the figures come
);
