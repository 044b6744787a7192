-- Open cases near by, newest first: by building, by square of the map, by grid. What neighbours may see stands apart, so that a resident's
-- look reads no more rows than it can show.
CREATE INDEX cases_open_in_building ON cases (community_id, building_id, is_public, submitted_at DESC, case_id)
  WHERE state NOT IN ('closed', 'merged', 'rejected') AND building_id IS NOT NULL;
CREATE INDEX cases_open_in_cell ON cases (community_id, cell, is_public, submitted_at DESC, case_id)
  WHERE state NOT IN ('closed', 'merged', 'rejected') AND cell IS NOT NULL;
CREATE INDEX cases_open_in_grid ON cases (community_id, grid_id, is_public, submitted_at DESC, case_id)
  WHERE state NOT IN ('closed', 'merged', 'rejected');
