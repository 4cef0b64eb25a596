-- Whether the method fits the client, asked at the start and again at the end, and the plan of the weeks on site.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS fit_answer (
    fit_moment VARCHAR(20)     NOT NULL, -- START, END
    fit_topic  VARCHAR(100)    NOT NULL, -- what was asked, by its id
    answer     VARCHAR(500)    NOT NULL, -- empty where only something was noted
    seen       VARCHAR(100000) NOT NULL, -- what it rests on
    PRIMARY KEY (fit_moment, fit_topic)
);

CREATE TABLE IF NOT EXISTS plan_choice (
    name   VARCHAR(100)  PRIMARY KEY,
    choice VARCHAR(1000) NOT NULL
);

CREATE TABLE IF NOT EXISTS plan_item (
    id       UUID            PRIMARY KEY,
    plan_day DATE            NOT NULL,
    place    INT             NOT NULL, -- within its day
    title    VARCHAR(1000)   NOT NULL,
    step_id  VARCHAR(60)     NOT NULL, -- of the guide; empty where it serves none
    minutes  INT             NOT NULL,
    who      VARCHAR(10000)  NOT NULL, -- roles that are needed
    prepare  VARCHAR(100000) NOT NULL,
    note     VARCHAR(100000) NOT NULL,
    done     BOOLEAN         NOT NULL
);
