-- Searches that a person keeps under a name: with the assessment, because what is searched for are the client's words.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS saved_filter (
    name        VARCHAR(200)  PRIMARY KEY,
    search      VARCHAR(1000) NOT NULL,
    filter_kind VARCHAR(40)   NOT NULL,
    sort_kind   VARCHAR(40)   NOT NULL
);
