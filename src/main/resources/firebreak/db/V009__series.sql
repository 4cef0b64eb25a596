-- Numbers by week: deployments, and whatever else is counted or measured. They take the place of deployment_week, whose rows move
-- here together with the images of the edits that made them, so that those can still be undone.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
CREATE TABLE IF NOT EXISTS series_week (
    measure VARCHAR(100)     NOT NULL,
    service VARCHAR(300)     NOT NULL,
    monday  DATE             NOT NULL,
    amount  DOUBLE PRECISION NOT NULL,
    unit    VARCHAR(100)     NOT NULL,
    CONSTRAINT series_week_pk PRIMARY KEY (measure, service, monday)
);

-- Gone already where this script is repeated.
CREATE TABLE IF NOT EXISTS deployment_week (
    service     VARCHAR(300) NOT NULL,
    monday      DATE         NOT NULL,
    deployments INT          NOT NULL,
    CONSTRAINT deployment_week_pk PRIMARY KEY (service, monday)
);

INSERT INTO series_week (measure, service, monday, amount, unit)
SELECT 'deployments', d.service, d.monday, d.deployments, ''
FROM deployment_week d
WHERE NOT EXISTS (
    SELECT 1 FROM series_week s
    WHERE s.measure = 'deployments' AND s.service = d.service AND s.monday = d.monday);

-- An image is {"SERVICE":"...","MONDAY":"...","DEPLOYMENTS":"7"}; quotation marks inside a name stand behind a backslash.
UPDATE journal_row
SET before_row = '{"MEASURE":"deployments",'
        || REPLACE(SUBSTRING(before_row, 2, CHAR_LENGTH(before_row) - 3), ',"DEPLOYMENTS":"', ',"AMOUNT":"')
        || '.0","UNIT":""}'
WHERE table_name = 'DEPLOYMENT_WEEK' AND before_row LIKE '{"SERVICE":%';

UPDATE journal_row
SET after_row = '{"MEASURE":"deployments",'
        || REPLACE(SUBSTRING(after_row, 2, CHAR_LENGTH(after_row) - 3), ',"DEPLOYMENTS":"', ',"AMOUNT":"')
        || '.0","UNIT":""}'
WHERE table_name = 'DEPLOYMENT_WEEK' AND after_row LIKE '{"SERVICE":%';

UPDATE journal_row SET table_name = 'SERIES_WEEK' WHERE table_name = 'DEPLOYMENT_WEEK';

UPDATE journal_entry SET topics = REPLACE(topics, 'DEPLOYMENTS', 'SERIES') WHERE topics LIKE '%DEPLOYMENTS%';

DROP TABLE IF EXISTS deployment_week;
