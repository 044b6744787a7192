import { callAs } from "../../support/call";
import { complaint } from "../../support/cases";
import { useWorld } from "../../support/world";

const world = useWorld();

test("what is on the grounds is of the grid one lives in, and of no building", async () => {
  const placed = async (isOnGrounds: boolean) => {
    const { case: raised } = await callAs(world.resident, "request", "submit", { ...complaint, isOnGrounds });
    const [row] = await world.database.sql("SELECT grid_id, building_id FROM cases WHERE case_id = $1", [
      raised.caseId,
    ]);
    return row as { grid_id: string; building_id: string | null };
  };
  const home = await placed(false);
  expect(home.building_id).not.toBeNull();
  expect(await placed(true)).toEqual({ grid_id: home.grid_id, building_id: null });
});
