import { callAs, refusalOf } from "../../support/call";
import { caseAt, type Offices, openOffices } from "../../support/cases";
import { grant } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a hearing", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  const read = async (caseId: string, by = world.resident) => (await callAs(by, "request", "get", { caseId })).case;
  const told = (person: { memberId: string }, caseId: string, words: string) =>
    world.database.sql("SELECT words FROM notices WHERE member_id = $1 AND about_id = $2 AND words LIKE $3", [
      ...[person.memberId, caseId, `%${words}%`],
    ]);
  const waiting = async (by = offices.manager) =>
    (await callAs(by, "request", "desk", { which: "hearings" })).items.map(({ caseId }) => caseId);

  /** Given back twice, so that it stands with the street, and a hearing asked for. */
  async function askedFor(): Promise<string> {
    const caseId = await caseAt(world, "answered");
    await callAs(world.resident, "request", "sendBack", { caseId, isSolved: false, words: "不行" });
    await callAs(world.gridWorker, "request", "answer", { caseId, words: "办好了，请看", photoIds: [] });
    await callAs(world.resident, "request", "sendBack", { caseId, isSolved: false, words: "不行" });
    await callAs(world.resident, "request", "askHearing", { caseId, words: "请评议" });
    return caseId;
  }

  it("is asked of the community and of the level the case stands at, and stands in a list of both", async () => {
    const caseId = await askedFor();
    expect((await read(caseId)).level).toBe("street");
    for (const office of [offices.manager, offices.street]) {
      expect(await told(office, caseId, "申请评议")).toHaveLength(1);
      expect(await waiting(office)).toContain(caseId);
    }
  });

  it("is held by the community's manager wherever the case has climbed to, and leaves the list", async () => {
    const caseId = await askedFor();
    expect((await read(caseId, offices.manager)).allowedActions).toContain("hear");
    const finding = { caseId, finding: "goOn" as const, neutral: "律师", words: "请继续办理到位为止。" };
    expect((await callAs(offices.manager, "request", "hear", finding)).case.state).toBe("handling");
    expect(await waiting()).not.toContain(caseId);
  });

  it("isn't held by the desk below the manager, nor by who handles it", async () => {
    const caseId = await askedFor();
    expect((await read(caseId, world.dispatcher)).allowedActions).not.toContain("hear");
    const finding = { caseId, finding: "close" as const, neutral: "律师", words: "请继续办理到位为止。" };
    expect(await refusalOf(world.dispatcher, "request", "hear", finding)).toBe("forbidden");
    const { communityId, grids } = world.community;
    const both = await world.newResident();
    await grant(world.database, both.openid, "gridWorker", grids[0]!.gridId);
    await grant(world.database, both.openid, "communityManager", communityId);
    expect(await refusalOf(both, "request", "hear", finding)).toBe("own_case");
    expect((await read(caseId, both)).allowedActions).not.toContain("hear");
  });

  it("may be found at length: it is told in brief, to masked voices too, and read in whole", async () => {
    const caseId = await askedFor();
    const masked = await world.newResident();
    await callAs(masked, "request", "join", { caseId, words: "我家也是", isAnonymous: true });
    const words = "请继续办理到位为止。".repeat(50);
    await callAs(offices.street, "request", "hear", { caseId, finding: "goOn", neutral: "律师", words });
    for (const person of [world.resident, masked]) {
      const [notice] = (await told(person, caseId, "评议结论")) as { words: string }[];
      expect(notice!.words).toHaveLength(300);
      expect(notice!.words.endsWith("…")).toBe(true);
    }
    expect((await read(caseId)).history.at(-1)!.words).toContain(words);
  });
});
