-- What clients wrote, beside what it was understood as.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.

-- The text with its markup, where the description is its plain twin: HTML, JIRA or MARKDOWN.
ALTER TABLE incident ADD COLUMN IF NOT EXISTS description_raw VARCHAR(1000000);
ALTER TABLE incident ADD COLUMN IF NOT EXISTS description_kind VARCHAR(20);
-- Labels, parted by commas.
ALTER TABLE incident ADD COLUMN IF NOT EXISTS labels VARCHAR(100000);
-- Who worked on it, as pseudonyms parted by commas.
ALTER TABLE incident ADD COLUMN IF NOT EXISTS people VARCHAR(100000);
-- Moments as they were written where they had no zone or no time, as CLOCK=text in lines.
ALTER TABLE incident ADD COLUMN IF NOT EXISTS clocks_written VARCHAR(2000);

-- Where a person has put the client's words for severity, in lower case, on the common scale.
CREATE TABLE IF NOT EXISTS severity_meaning (
    word           VARCHAR(500) PRIMARY KEY,
    severity_class VARCHAR(20)  NOT NULL
);

-- The secret behind the pseudonyms of this assessment; one row once it is needed.
CREATE TABLE IF NOT EXISTS pseudonym_secret (
    id     INT         PRIMARY KEY,
    secret VARCHAR(64) NOT NULL
);
