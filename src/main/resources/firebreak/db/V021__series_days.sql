-- What of a week's number fell on each day, Monday to Sunday; nothing where no file told of the day. The days that are told add up to
-- the amount. They are columns of their week, so that an edit, an undo or a merge never parts them from it.
-- A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
ALTER TABLE series_week ADD COLUMN IF NOT EXISTS day_1 DOUBLE PRECISION;
ALTER TABLE series_week ADD COLUMN IF NOT EXISTS day_2 DOUBLE PRECISION;
ALTER TABLE series_week ADD COLUMN IF NOT EXISTS day_3 DOUBLE PRECISION;
ALTER TABLE series_week ADD COLUMN IF NOT EXISTS day_4 DOUBLE PRECISION;
ALTER TABLE series_week ADD COLUMN IF NOT EXISTS day_5 DOUBLE PRECISION;
ALTER TABLE series_week ADD COLUMN IF NOT EXISTS day_6 DOUBLE PRECISION;
ALTER TABLE series_week ADD COLUMN IF NOT EXISTS day_7 DOUBLE PRECISION;
