-- Cases from before the ten steps go on in them. Their grids had them, and the clocks start with this migration: no time was promised before.
-- A case from before is one without clocks; every other has had two since it was submitted.

UPDATE cases c SET
    holder_id = (SELECT h.holder_id FROM duty_holders h WHERE h.area_id = c.grid_id AND h.kind = 'grid' AND h.closed_at IS NULL),
    answered_at = e.answered_at,
    rounds = e.sent_back
  FROM (SELECT community_id, case_id, max(happened_at) FILTER (WHERE event = 'answer') AS answered_at,
          count(*) FILTER (WHERE event = 'sendBack') AS sent_back
        FROM case_events GROUP BY community_id, case_id) e
  WHERE e.community_id = c.community_id AND e.case_id = c.case_id AND c.holder_id IS NULL
    AND c.state IN ('handling', 'answered', 'closed') AND e.answered_at IS NOT NULL
    AND NOT EXISTS (SELECT FROM case_clocks k WHERE k.community_id = c.community_id AND k.case_id = c.case_id);

-- Sent back was the only way to be handled: a word that it is not solved.
UPDATE case_voices v SET state = 'notSatisfied', is_solved = false, is_satisfied = false,
    spoke_at = (SELECT max(e.happened_at) FROM case_events e
                WHERE e.community_id = v.community_id AND e.case_id = v.case_id AND e.event = 'sendBack')
  FROM cases c
  WHERE c.community_id = v.community_id AND c.case_id = v.case_id AND c.state = 'handling' AND v.state = 'waiting'
    AND NOT EXISTS (SELECT FROM case_clocks k WHERE k.community_id = c.community_id AND k.case_id = c.case_id);

-- The usual lengths, reminders at half of them and a day after an answer (core/request/clocks.ts).
INSERT INTO case_clocks (community_id, case_id, clock, subject_id, calendar, length_ms, run_since, due_at, next_at)
  SELECT c.community_id, c.case_id, k.clock, c.case_id, 'natural', extract(epoch FROM k.length) * 1000, n.now, n.now + k.length, n.now + k.first_beat
    FROM cases c
    CROSS JOIN (SELECT date_trunc('milliseconds', now()) AS now) n
    JOIN (VALUES
        ('contact', 'submitted', interval '2 hours', interval '1 hour'),
        ('handle', 'submitted', interval '72 hours', interval '36 hours'),
        ('handle', 'handling', interval '72 hours', interval '36 hours'),
        ('verdict', 'answered', interval '240 hours', interval '24 hours')
      ) AS k (clock, state, length, first_beat) ON k.state = c.state
    WHERE NOT EXISTS (SELECT FROM case_clocks o WHERE o.community_id = c.community_id AND o.case_id = c.case_id);

UPDATE cases c SET due_at = k.due_at
  FROM case_clocks k
  WHERE k.community_id = c.community_id AND k.case_id = c.case_id AND k.clock IN ('handle', 'verdict') AND k.stopped_at IS NULL
    AND k.run_since IS NOT NULL AND c.due_at IS NULL;
