-- Each draft has a number: a party says yes to the words they have seen, and to no later ones.
ALTER TABLE mediation_papers ADD COLUMN draft_no integer NOT NULL DEFAULT 0 CHECK (draft_no >= 0);
UPDATE mediation_papers SET draft_no = 1 WHERE agreement IS NOT NULL;
ALTER TABLE mediation_papers ADD CONSTRAINT mediation_papers_numbered CHECK (agreement IS NULL OR draft_no > 0);
