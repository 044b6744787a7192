import { request as contract } from "@contract/request";
import { answerTo, callAs, type Caller } from "../../support/call";
import { openOffices } from "../../support/cases";
import { agreed, askedBy, type Dispute, offering, SECRET } from "../../support/mediations";
import { appointed, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("what is said in a mediation", () => {
  const world = useWorld();
  let mediator: Person;
  let dispute: Dispute;
  let strangers: Record<string, Caller>;

  beforeAll(async () => {
    const offices = await openOffices(world);
    const { community, database } = world;
    const lead = await appointed(database, community.communityId, "楼长老赵", [
      { role: "buildingLead", areaId: community.grids[0]!.buildingIds[0]! },
    ]);
    mediator = await offering(world, 0);
    dispute = await askedBy(world, await world.newResident(), await world.newResident());
    await agreed(world, dispute, mediator, [{ by: "other", words: `${SECRET}改`, dueOn: "2026-12-05" }]);
    const { desk, manager, street, district, auditor, property } = offices;
    const { gridWorker, resident, volunteer } = world;
    strangers = { desk, manager, street, district, auditor, property, gridWorker, resident, volunteer, lead };
  });

  const reads = Object.entries(contract).filter(([, action]) => action.kind === "read");
  const inputs = () => [
    { mediationId: dispute.mediationId },
    ...["party", "mediator"].map((as) => ({ as })),
    ...["new", "toAssign", "rulings", "climbed", "mine", "called", "answered"].map((which) => ({ which })),
    ...["grid", "community"].map((within) => ({ within })),
    { caseId: dispute.mediationId },
    {},
  ];

  it("reaches the parties and the mediator of the moment", async () => {
    for (const one of [dispute.asker, dispute.other, mediator]) {
      const { room } = await callAs(one, "request", "mediation", { mediationId: dispute.mediationId });
      expect(room!.matter).toBe(SECRET);
    }
  });

  it("reaches nobody else by any action", async () => {
    for (const by of Object.values(strangers)) {
      for (const [name] of reads) {
        for (const input of inputs()) {
          const answer = await answerTo(by, "request", name, input);
          expect(JSON.stringify(answer)).not.toContain(SECRET);
        }
      }
    }
  });

  it("shows the community that it exists, its rung and state, and no names", async () => {
    const { items } = await callAs(strangers.manager!, "request", "openMediations", {});
    expect(items).toMatchObject([
      { mediationId: dispute.mediationId, rung: "neighbours", state: "agreed", mediatorName: null, buildingName: null },
    ]);
    const seen = JSON.stringify(
      await answerTo(strangers.manager!, "request", "mediation", { mediationId: dispute.mediationId }),
    );
    for (const one of [dispute.asker, dispute.other, mediator]) expect(seen).not.toContain(one.name);
  });

  it("is in no notice, no log line and no moment", async () => {
    const rows = await world.database.sql(
      `SELECT words FROM notices UNION ALL SELECT event FROM mediation_events UNION ALL
         SELECT answer::text FROM calls WHERE answer IS NOT NULL`,
    );
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    expect(JSON.stringify(world.log)).not.toContain(SECRET);
  });

  it("is no longer the mediator's once it is closed", async () => {
    const { mediationId, asker } = dispute;
    const { room } = await callAs(asker, "request", "mediation", { mediationId });
    await callAs(asker, "request", "keepPromise", { mediationId, promiseId: room!.promises[0]!.promiseId });
    expect((await callAs(mediator, "request", "mediation", { mediationId })).room).toBeNull();
    expect((await callAs(asker, "request", "mediation", { mediationId })).room!.matter).toBe(SECRET);
  });
});
