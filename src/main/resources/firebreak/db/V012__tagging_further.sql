-- What a tagging says beyond the primary judgement: ids with a blank between them, in the order in which they were said.
-- Nothing in taggings made before. A script is repeated where the program was stopped in the middle of it, so every statement must bear that.
ALTER TABLE tagging ADD COLUMN IF NOT EXISTS further_factors VARCHAR(4000);
ALTER TABLE tagging ADD COLUMN IF NOT EXISTS slipped_stages VARCHAR(4000);
ALTER TABLE tagging ADD COLUMN IF NOT EXISTS memo VARCHAR(100000);
ALTER TABLE tagging ADD COLUMN IF NOT EXISTS flagged BOOLEAN;
