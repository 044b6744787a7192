import { randomUUID } from "node:crypto";
import { answerTo, type Caller, callAs, codeOf, refusalOf } from "../../support/call";
import { offering } from "../../support/mediations";
import { appointed } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a mediation by word of mouth", () => {
  const world = useWorld();
  const minute = "楼上楼下为拖把滴水，各退一步";
  const record = (change = {}) => ({ recordId: randomUUID(), heldOn: "2026-11-20", isAgreed: true, minute, ...change });

  it("is recorded by one who mediates, on their own rung, and shown to them alone", async () => {
    const { communityId } = world.community;
    const manager = await appointed(world.database, communityId, "社区林主任", [
      { role: "communityManager", areaId: communityId },
    ]);
    const neighbour = await offering(world, 0);
    for (const [by, rung] of [
      [neighbour, "neighbours"],
      [world.gridWorker, "grid"],
      [manager, "community"],
    ] as const) {
      const input = record({ minute: `${minute}（${rung}）` });
      await callAs(by, "request", "recordOral", input);
      const { items } = await callAs(by, "request", "myOralRecords", {});
      const { recordId, heldOn, isAgreed, minute: kept } = input;
      expect(items).toEqual([{ recordId, rung, heldOn, isAgreed, minute: kept }]);
    }
    expect((await callAs(world.resident, "request", "myOralRecords", {})).items).toEqual([]);
    expect(await refusalOf(world.resident, "request", "recordOral", record())).toBe("forbidden");
  });

  it("is of the last thirty days", async () => {
    for (const heldOn of ["2026-11-22", "2026-10-21"]) {
      expect(await refusalOf(world.gridWorker, "request", "recordOral", record({ heldOn }))).toBe("invalid_input");
    }
  });

  it("is recorded five times a day by one person, and no more, even at once", async () => {
    const neighbour = await offering(world, 1);
    const answers = await Promise.all(
      Array.from({ length: 7 }, () => answerTo(neighbour, "request", "recordOral", record())),
    );
    const refused = answers.filter((answer) => !answer.ok).map(codeOf);
    expect(refused).toEqual(["oral_records_full", "oral_records_full"]);
    world.clock.advance({ hours: 24 });
    await callAs(neighbour, "request", "recordOral", record());
  });

  it("is counted apart in the public figures, in no rate, and says nothing there", async () => {
    world.clock.set("2027-01-05T02:00:00.000Z");
    const [quarter] = (await callAs(world.resident as Caller, "request", "mediationFigures", {})).quarters;
    expect(quarter).toMatchObject({ quarter: "2026年第4季度", asked: 0, ended: 0, agreed: 0, oral: 9 });
    expect(JSON.stringify(quarter)).not.toContain(minute);
  });

  it("is forgotten with its mediator, and still counts", async () => {
    const neighbour = await offering(world, 0);
    await callAs(neighbour, "request", "recordOral", record({ heldOn: "2027-01-04" }));
    await callAs(neighbour, "member", "leave", {});
    const rows = await world.database.sql("SELECT minute FROM oral_mediations WHERE mediator_id = $1", [
      neighbour.memberId,
    ]);
    expect(JSON.stringify(rows)).not.toContain(minute);
    expect(rows).toHaveLength(1);
  });
});
