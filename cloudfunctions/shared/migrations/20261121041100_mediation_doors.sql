-- Which door the other party was named at: who lives there, or bears that name in the building, is not asked to mediate.
ALTER TABLE mediation_papers
  ADD COLUMN other_building_id uuid REFERENCES areas,
  ADD COLUMN other_room text CHECK (length(other_room) <= 20),
  ADD CONSTRAINT mediation_papers_door CHECK ((other_building_id IS NULL) = (other_room IS NULL));
UPDATE mediation_papers p SET other_building_id = b.area_id, other_room = substr(p.other_address, length(b.name) + 1)
  FROM areas b WHERE b.kind = 'building' AND b.lineage @> ARRAY[p.community_id] AND starts_with(p.other_address, b.name)
    AND length(p.other_address) <= length(b.name) + 20;
CREATE INDEX members_of_building ON members (community_id, building_id, name) WHERE building_id IS NOT NULL;
