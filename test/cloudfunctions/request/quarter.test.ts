import { figuresOf } from "../../../cloudfunctions/shared/core/figures/figures";
import { databaseOver } from "../../../cloudfunctions/shared/runtime/database";
import { identify } from "../../../cloudfunctions/shared/runtime/authorise";
import { openOffices } from "../../support/cases";
import { appointed, type Person } from "../../support/people";
import { climbsOf, countsOf, type Played, standingOf } from "../../support/quarter/model";
import { DAY, planQuarter } from "../../support/quarter/plan";
import { type Cast, playQuarter } from "../../support/quarter/run";
import { useWorld, type World } from "../../support/world";

const SEED = 20_261_001;
/** Minutes long in full: at one's desk a tenth of it, so that the suite is run often. */
const CASES = process.env["CI"] ? 5000 : 500;
/** From 1 October 2026, over National Day and its make-up days; then a month for the last to end. */
const START = new Date("2026-09-30T16:00:00.000Z").getTime();
const DAYS = 92;
const END = START + (DAYS + 30) * DAY;

describe(`a quarter of ${CASES} cases, with honest, lazy and absent handlers`, () => {
  const world = useWorld({ max: 10 });
  let cast: Cast;
  let played: Played[];

  beforeAll(async () => {
    cast = await castOf(world);
    played = await playQuarter(world.database, cast, planQuarter(SEED, CASES, START, DAYS), END);
  }, 1_800_000);

  const rows = () =>
    world.database.sql<{ case_id: string; state: string; outcome: string | null }>(
      "SELECT case_id, state, outcome FROM cases WHERE community_id = $1",
      [world.community.communityId],
    );

  it("loses no case, and leaves each where those who worked on it left it", async () => {
    const found = new Map((await rows()).map((row) => [row.case_id, { state: row.state, outcome: row.outcome }]));
    expect(found.size).toBe(CASES);
    const astray = played.filter((one) => {
      const { state, outcome } = standingOf(one, END);
      return found.get(one.caseId)?.state !== state || found.get(one.caseId)?.outcome !== outcome;
    });
    expect(astray.map((one) => [one.plan, standingOf(one, END), found.get(one.caseId)])).toEqual([]);
  });

  it("misses no clock and strikes none twice", async () => {
    const climbs = await world.database.sql<{ case_id: string; at: Date }>(
      "SELECT case_id, happened_at AS at FROM case_events WHERE event = 'climb' AND by_role = 'clock' ORDER BY happened_at",
    );
    const found = new Map<string, number[]>();
    for (const { case_id: caseId, at } of climbs) found.set(caseId, [...(found.get(caseId) ?? []), at.getTime()]);
    const wrong = played.filter(
      (one) => JSON.stringify(found.get(one.caseId) ?? []) !== JSON.stringify(climbsOf(one, END)),
    );
    const hours = (one: Played, times: number[]) => times.map((at) => (at - one.acts[0]!.at) / 3_600_000);
    expect(
      wrong.slice(0, 5).map((one) => ({
        acts: one.acts.map((act) => `${act.does} ${(act.at - one.acts[0]!.at) / 3_600_000}`),
        expected: hours(one, climbsOf(one, END)),
        found: hours(one, found.get(one.caseId) ?? []),
      })),
    ).toEqual([]);
  });

  it("closes none against the resident", async () => {
    const closed = (await rows()).filter((row) => row.outcome === "solved");
    const said = new Set(played.filter((one) => one.acts.at(-1)!.does === "close").map((one) => one.caseId));
    expect(closed.filter((row) => !said.has(row.case_id))).toEqual([]);
    const silent = (await rows()).filter((row) => row.outcome === "noAnswer").map((row) => row.case_id);
    const reminders = await world.database.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM case_events WHERE event = 'remind' AND case_id = ANY ($1) GROUP BY case_id`,
      [silent],
    );
    expect(reminders).toHaveLength(silent.length);
    expect(reminders.every((row) => row.count >= 2)).toBe(true);
  });

  it("has the rates an independent count has, month by month and grid by grid", async () => {
    const tx = databaseOver(world.database.connections);
    const { communityId, grids } = world.community;
    for (const month of ["2026-10", "2026-11", "2026-12"]) {
      const { parts, whole } = await figuresOf(tx, cast.manager, communityId, month);
      const ofMonth = played.filter(
        ({ plan }) => new Date(plan.submittedAt + 8 * 3_600_000).toISOString().slice(0, 7) === month,
      );
      expect(whole).toEqual(countsOf(ofMonth, END));
      for (const [gridNo, { gridId }] of grids.entries()) {
        const ofGrid = ofMonth.filter(({ plan }) => plan.gridNo === gridNo);
        expect(parts.find((part) => part.areaId === gridId)!.counts).toEqual(countsOf(ofGrid, END));
      }
      expect(whole.contactedInTime).toBeGreaterThan(0);
      expect(whole.satisfied).toBeLessThan(whole.asked);
    }
  });
});

async function castOf(world: World): Promise<Cast> {
  const offices = await openOffices(world);
  const { communityId, grids } = world.community;
  const tx = databaseOver(world.database.connections);
  const actorOf = async (person: Person) => (await identify(tx, person.openid, communityId, [...roles])).actor!;
  const second = await appointed(world.database, communityId, "网格员小孙", [
    { role: "gridWorker", areaId: grids[1]!.gridId },
  ]);
  const reporters = [];
  for (let count = 0; count < 40; count += 1) reporters.push(await actorOf(await world.newResident()));
  return {
    reporters,
    desk: await actorOf(offices.desk),
    manager: await actorOf(offices.manager),
    street: await actorOf(offices.street),
    gridWorkers: [await actorOf(world.gridWorker), await actorOf(second)],
    property: await actorOf(offices.property),
    propertyId: offices.propertyId,
    water: await actorOf(offices.water),
    waterId: offices.waterId,
    buildings: grids.map((grid) => grid.buildingIds[0]!),
  };
}

const roles = [
  ...(["resident", "gridWorker", "dutyHolder", "dispatcher"] as const),
  ...(["communityManager", "streetManager"] as const),
];
