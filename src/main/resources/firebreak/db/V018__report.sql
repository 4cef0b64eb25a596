-- What the documents are made of where a person chose it, the consultant's own words in them, and what becomes of a gap.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS report_choice (
    name   VARCHAR(500)  PRIMARY KEY,
    choice VARCHAR(8000) NOT NULL
);

CREATE TABLE IF NOT EXISTS report_text (
    section_id VARCHAR(60)      PRIMARY KEY,
    words      VARCHAR(1000000) NOT NULL -- Markdown, with {id} for a figure
);

-- Null and empty are the same: nobody said anything.
ALTER TABLE gap ADD COLUMN IF NOT EXISTS remedy VARCHAR(100000); -- what to change upstream
ALTER TABLE gap ADD COLUMN IF NOT EXISTS progress VARCHAR(100000); -- what its owner says about it
