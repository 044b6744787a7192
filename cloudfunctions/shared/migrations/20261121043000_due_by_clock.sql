-- A case is due when the first of the clocks that run over it is: what is late at the first contact is late, however long the handling may take.
-- Which clock that is stands beside it.
ALTER TABLE cases ADD COLUMN due_clock text CHECK (due_clock IN ('contact', 'handle', 'ruling', 'verdict', 'appeal'));
UPDATE cases c SET due_at = k.due_at, due_clock = k.clock
  FROM (SELECT DISTINCT ON (community_id, case_id) community_id, case_id, due_at, clock FROM case_clocks
        WHERE clock <> 'arrive' AND stopped_at IS NULL AND run_since IS NOT NULL
        ORDER BY community_id, case_id, due_at, clock) k
  WHERE k.community_id = c.community_id AND k.case_id = c.case_id;
UPDATE cases SET due_at = NULL WHERE due_at IS NOT NULL AND due_clock IS NULL;
ALTER TABLE cases ADD CONSTRAINT cases_due_by CHECK ((due_at IS NULL) = (due_clock IS NULL));
