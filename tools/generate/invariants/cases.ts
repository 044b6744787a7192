import type { Rule } from "../../../cloudfunctions/shared/core/audit/checks/rule";

/** What holds of every case, whatever was done to it. */
export const caseInvariants: readonly Pick<Rule, "name" | "sql">[] = [
  {
    name: "a case is where its last event took it",
    sql: `SELECT c.case_id || ' is ' || c.state AS breach
            FROM cases c
            WHERE c.community_id = $1 AND c.state IS DISTINCT FROM (
              SELECT to_state FROM case_events e WHERE e.community_id = $1 AND e.case_id = c.case_id
                ORDER BY event_no DESC LIMIT 1)`,
  },
  {
    name: "a case closed as solved has somebody who said so and nobody who did not, and nobody is left asked",
    sql: `SELECT c.case_id || ' is ' || c.outcome AS breach
            FROM cases c
            WHERE c.community_id = $1 AND c.state = 'closed'
              AND (c.outcome = 'solved' AND NOT coalesce((SELECT bool_and(v.state = 'satisfied') FROM case_voices v
                     WHERE v.community_id = $1 AND v.heard_in_id = c.case_id AND v.state <> 'withdrawn'), false)
                OR EXISTS (SELECT FROM case_voices v
                     WHERE v.community_id = $1 AND v.heard_in_id = c.case_id AND v.state = 'asked'))`,
  },
  {
    name: "no clock runs over a case that is closed or merged, and one runs over any other",
    sql: `SELECT c.case_id || ' is ' || c.state AS breach
            FROM cases c
            WHERE c.community_id = $1 AND (c.state IN ('closed', 'merged')) = EXISTS (SELECT FROM case_clocks k
              WHERE k.community_id = $1 AND k.case_id = c.case_id AND k.stopped_at IS NULL)`,
  },
  {
    name: "a case at work has somebody who has it, with five fixes",
    sql: `SELECT c.case_id || ' is ' || c.state AS breach
            FROM cases c
              LEFT JOIN case_assignments a USING (community_id, case_id, assignment_no)
            WHERE c.community_id = $1 AND c.state IN ('assigned', 'contested', 'verified', 'handling', 'answered')
              AND (c.holder_id IS NULL OR a.holder_id IS DISTINCT FROM c.holder_id)`,
  },
  {
    name: "a voice is heard where its case was merged into in the end",
    sql: `WITH RECURSIVE roots AS (
            SELECT case_id, case_id AS root_id FROM cases WHERE community_id = $1 AND merged_into_id IS NULL
            UNION ALL
            SELECT c.case_id, r.root_id FROM cases c JOIN roots r ON c.merged_into_id = r.case_id WHERE c.community_id = $1
          )
          SELECT v.voice_id || ' is heard in ' || v.heard_in_id AS breach
            FROM case_voices v LEFT JOIN roots r USING (case_id)
            WHERE v.community_id = $1 AND v.heard_in_id IS DISTINCT FROM r.root_id`,
  },
  {
    name: "a masked voice leaves no name, neither in its case's history nor with its pictures",
    sql: `SELECT m.voice_id || ' is named' AS breach
            FROM masked_voices m JOIN case_voices v USING (community_id, voice_id)
            WHERE m.community_id = $1 AND m.granted_at IS NULL AND (
              EXISTS (SELECT FROM case_events e WHERE e.community_id = $1 AND e.case_id IN (v.case_id, v.heard_in_id)
                AND e.by_role = 'voice' AND e.actor_id = m.member_id
                -- Who also asked under their name acts under it.
                AND NOT EXISTS (SELECT FROM case_voices n
                  WHERE n.community_id = $1 AND n.member_id = m.member_id AND e.case_id IN (n.case_id, n.heard_in_id)))
              OR EXISTS (SELECT FROM photos p WHERE p.community_id = $1 AND p.case_id = v.case_id AND p.owner_id IS NOT NULL))`,
  },
];
