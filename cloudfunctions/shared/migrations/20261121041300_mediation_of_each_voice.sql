-- A dispute that several raised may become a mediation for each of them.
DROP INDEX mediations_of_case;
CREATE UNIQUE INDEX mediations_of_case ON mediations (community_id, case_id, asker_id) WHERE case_id IS NOT NULL;
