import { request as contract } from "@contract/request";
import { randomUUID } from "node:crypto";
import { answerTo, callAs, type Caller } from "../../support/call";
import { caseAt, openOffices } from "../../support/cases";
import { agreed, askedBy, type Dispute, offering, SECRET } from "../../support/mediations";
import { appointed, grant, type Person } from "../../support/people";
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

  it("does not say whether a neighbour is in the app, by any answer to who asks", async () => {
    const asker = await world.newResident();
    const { buildingIds } = world.community.grids[0]!;
    const rooms = [];
    for (const name of [(await world.newResident()).name, "查无此人"]) {
      const mediationId = randomUUID();
      const other = { name, buildingId: buildingIds[0]!, room: "" };
      await callAs(asker, "request", "askMediation", { mediationId, matter: "楼道堆东西", other });
      const { mediation, room } = await callAs(asker, "request", "mediation", { mediationId });
      rooms.push({ ...mediation, ...room, mediationId: "", otherName: "" });
      await callAs(asker, "request", "withdrawMediation", { mediationId });
    }
    expect(rooms[0]).toEqual(rooms[1]);
  });

  it("is not to be guessed from whom the community may ask to mediate", async () => {
    const helpers: Person[] = [];
    for (let count = 0; count < 6; count++) helpers.push(await world.newVolunteer(1));
    const asker = helpers[0]!;
    const manager = strangers.manager as Person;
    const mediationId = randomUUID();
    const other = { name: helpers[1]!.name, buildingId: world.community.grids[0]!.buildingIds[1]!, room: "" };
    await callAs(mediator, "request", "offerToMediate", { isOffered: false });
    await callAs(asker, "request", "askMediation", { mediationId, matter: SECRET, other });
    for (const by of [world.gridWorker, manager]) {
      await callAs(by, "request", "passMediation", { mediationId });
    }
    const seen = await callAs(manager, "request", "mediation", { mediationId });
    const offered = seen.candidates.map(({ memberId }) => memberId);
    const again = await callAs(manager, "request", "mediation", { mediationId });
    expect(again.candidates).toEqual(seen.candidates);
    // Who is a party is missing, and so is somebody who is none.
    const missing = helpers.filter(({ memberId }) => !offered.includes(memberId));
    expect(missing).toEqual(expect.arrayContaining(helpers.slice(0, 2)));
    expect(missing.length).toBeGreaterThan(2);
    const answers = [];
    for (const { memberId } of [...missing, world.resident, world.gridWorker, { memberId: randomUUID() }]) {
      answers.push(await answerTo(manager, "request", "inviteMediator", { mediationId, memberId }));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await callAs(manager, "request", "inviteMediator", { mediationId, memberId: offered[0]! });
    await callAs(asker, "request", "withdrawMediation", { mediationId });
    await callAs(mediator, "request", "offerToMediate", { isOffered: true });
  });

  it("is not shown to a manager who is a party of it as one of the community's", async () => {
    const manager = await world.newResident();
    await grant(world.database, manager.openid, "communityManager", world.community.communityId);
    const asker = await world.newResident();
    const { mediationId } = await askedBy(world, asker, manager);
    const ids = async (by: Person) =>
      (await callAs(by, "request", "openMediations", {})).items.map((one) => one.mediationId);
    expect(await ids(manager)).not.toContain(mediationId);
    expect(await ids(strangers.manager as Person)).toContain(mediationId);
    await callAs(asker, "request", "withdrawMediation", { mediationId });
  });

  it("leads from no anonymous request to who raised it", async () => {
    const resident = await world.newResident();
    const caseId = await caseAt(world, "submitted", { isPublic: false, isAnonymous: true }, resident);
    await callAs(world.dispatcher, "request", "register", { caseId, kind: "dispute", isPublic: false });
    await callAs(world.dispatcher, "request", "proposeMediation", { caseId });
    const mediationId = randomUUID();
    const other = { name: "老吴", buildingId: world.community.grids[0]!.buildingIds[0]!, room: "402" };
    await callAs(resident, "request", "askMediation", { mediationId, matter: "楼上漏水说不通", caseId, other });
    const rows = await world.database.sql("SELECT case_id FROM mediations WHERE mediation_id = $1", [mediationId]);
    expect(rows).toEqual([{ case_id: null }]);
    await callAs(resident, "request", "withdrawMediation", { mediationId });
  });

  it("is in no notice, no log line and no moment", async () => {
    const rows = await world.database.sql(
      `SELECT words FROM notices UNION ALL SELECT event FROM mediation_events UNION ALL
         SELECT answer::text FROM calls WHERE answer IS NOT NULL`,
    );
    expect(JSON.stringify(rows)).not.toContain(SECRET);
    const log = world.log.all.join("\n");
    expect(log).toContain('"action":"mediation"');
    expect(log).not.toContain(SECRET);
  });

  it("is no longer the mediator's once it is closed", async () => {
    const { mediationId, asker } = dispute;
    const { room } = await callAs(asker, "request", "mediation", { mediationId });
    await callAs(asker, "request", "keepPromise", { mediationId, promiseId: room!.promises[0]!.promiseId });
    expect((await callAs(mediator, "request", "mediation", { mediationId })).room).toBeNull();
    expect((await callAs(asker, "request", "mediation", { mediationId })).room!.matter).toBe(SECRET);
  });
});
