import { randomUUID } from "node:crypto";
import { callAs, refusalOf, runJobs } from "../../support/call";
import { agreed, askedBy, consents, offering, seated, SECRET, signs, talking } from "../../support/mediations";
import { appointed, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a mediation of which somebody leaves", () => {
  const world = useWorld();
  let near: Person;
  let sameGrid: Person;

  beforeAll(async () => {
    sameGrid = await offering(world, 1);
    near = await offering(world, 0);
  });

  const dispute = async () => askedBy(world, await world.newResident(), await world.newResident());
  const look = async (by: Person, mediationId: string) =>
    (await callAs(by, "request", "mediation", { mediationId })).mediation;

  it("ends when a party leaves the community, and is handed on when the mediator does", async () => {
    const one = await dispute();
    await callAs(near, "request", "stepIn", { mediationId: one.mediationId });
    await callAs(one.asker, "member", "leave", {});
    expect(await look(one.other, one.mediationId)).toMatchObject({ state: "closed", outcome: "withdrawn" });
    const { room } = await callAs(one.other, "request", "mediation", { mediationId: one.mediationId });
    expect(room!.matter).not.toBe(SECRET);

    const two = await dispute();
    expect(await seated([near, sameGrid], two.mediationId)).toEqual([near]);
    await callAs(near, "member", "leave", {});
    expect(await seated([sameGrid], two.mediationId)).toEqual([sameGrid]);
    await callAs(two.asker, "request", "withdrawMediation", { mediationId: two.mediationId });
  });

  it("forgets the other party's name and door, and minutes where nothing was agreed", async () => {
    const one = await dispute();
    const { mediationId, asker, other } = one;
    await agreed(world, one, sameGrid, [], true, "minuted");
    await callAs(other, "member", "leave", {});
    const { room } = await callAs(asker, "request", "mediation", { mediationId });
    expect(JSON.stringify(room)).not.toContain(other.name);
    expect(room!.sessions[0]!.minute).not.toContain(SECRET);
    const traces = await world.database.sql(
      `SELECT FROM mediation_papers WHERE mediation_id = $1 AND other_name = $2
         UNION ALL SELECT FROM mediators WHERE member_id = $3`,
      [mediationId, other.name, other.memberId],
    );
    expect(traces).toEqual([]);
  });

  it("leaves to the other party what both had agreed", async () => {
    const one = await dispute();
    await agreed(world, one, sameGrid, []);
    await callAs(one.asker, "member", "leave", {});
    const { room } = await callAs(one.other, "request", "mediation", { mediationId: one.mediationId });
    expect(room!.agreement!.words).toContain("十点后不搬");
    expect(room!.matter).not.toBe(SECRET);
  });

  it("hands a talk on when its mediator leaves in the middle of it", async () => {
    const one = await dispute();
    const { mediationId, asker } = one;
    await talking(one, sameGrid);
    const next = await offering(world, 1);
    await callAs(sameGrid, "member", "leave", {});
    expect(await look(asker, mediationId)).toMatchObject({ state: "asked", rung: "neighbours" });
    await talking(one, next);
    expect((await look(asker, mediationId)).state).toBe("talking");
  });

  it("is spoken for by the mediator when the other party leaves before they were told", async () => {
    const mediator = await offering(world, 0);
    const { mediationId, asker, other } = await dispute();
    await callAs(other, "member", "leave", {});
    await callAs(mediator, "request", "stepIn", { mediationId });
    await consents(asker, mediationId);
    await consents(mediator, mediationId, true);
    expect((await look(asker, mediationId)).state).toBe("talking");
  });

  const dayIn = (days: number) => world.clock.in(24 * days).slice(0, 10);

  it("ends when what was agreed is not kept by one who has left, and forgets their talks then", async () => {
    const mediator = await offering(world, 0);
    const one = await dispute();
    const { mediationId, asker, other } = one;
    await agreed(world, one, mediator, [{ by: "asker", words: "十点后不搬", dueOn: dayIn(30) }]);
    await callAs(asker, "member", "leave", {});
    const { room: standing } = await callAs(other, "request", "mediation", { mediationId });
    expect(standing!.sessions[0]!.minute).toContain(SECRET);
    await callAs(other, "request", "failMediation", { mediationId });
    const { mediation, room } = await callAs(other, "request", "mediation", { mediationId });
    expect(mediation).toMatchObject({ state: "closed", outcome: "failed", rung: "neighbours" });
    expect(room!.sessions[0]!.minute).not.toContain(SECRET);
    await callAs(mediator, "request", "offerToMediate", { isOffered: false });
  });

  it("forgets a draft nobody agreed to and its promises when a party leaves", async () => {
    const mediator = await offering(world, 0);
    const one = await dispute();
    const { mediationId, asker, other } = one;
    const promises = [{ by: "asker" as const, words: "十点后不搬", dueOn: dayIn(30) }];
    await agreed(world, one, mediator, promises, false, "drafted");
    await callAs(asker, "member", "leave", {});
    const { room } = await callAs(other, "request", "mediation", { mediationId });
    const kept = await world.database.sql("SELECT words FROM mediation_promises WHERE mediation_id = $1", [
      mediationId,
    ]);
    expect(JSON.stringify([room, kept])).not.toContain("十点后不搬");
    await callAs(mediator, "request", "offerToMediate", { isOffered: false });
  });

  it("comes to rest when both have left what they had agreed", async () => {
    const mediator = await offering(world, 0);
    const one = await dispute();
    await agreed(world, one, mediator, [{ by: "asker", words: "十点后不搬", dueOn: dayIn(30) }]);
    for (const by of [one.asker, one.other]) await callAs(by, "member", "leave", {});
    await runJobs();
    const [row] = await world.database.sql("SELECT state, outcome FROM mediations WHERE mediation_id = $1", [
      one.mediationId,
    ]);
    expect(row).toEqual({ state: "closed", outcome: "agreed" });
    await callAs(mediator, "request", "offerToMediate", { isOffered: false });
  });

  describe("after its mediator has left what was agreed with one who is not in the app", () => {
    let manager: Person;

    beforeAll(async () => {
      const { communityId } = world.community;
      const grants = [{ role: "communityManager" as const, areaId: communityId }];
      manager = await appointed(world.database, communityId, "社区林主任", grants);
    });

    /** Agreed with somebody without the app, the mediator gone. */
    const left = async (by: "asker" | "other", dueOn: string) => {
      const mediator = await offering(world, 0);
      const [asker, mediationId] = [await world.newResident(), randomUUID()];
      const other = { name: "没有微信的人", buildingId: world.community.grids[0]!.buildingIds[0]!, room: "7单元701" };
      await callAs(asker, "request", "askMediation", { mediationId, matter: SECRET, other });
      await callAs(mediator, "request", "stepIn", { mediationId });
      await consents(asker, mediationId);
      await consents(mediator, mediationId, true);
      await callAs(mediator, "request", "setSession", { mediationId, place: "居委会小屋" });
      await callAs(mediator, "request", "keepMinute", { mediationId, sessionNo: 1, minute: "双方都让一步" });
      const promises = [{ by, words: `${SECRET}赔花盆`, dueOn }];
      await callAs(mediator, "request", "draftAgreement", { mediationId, isOral: true, words: "各让一步", promises });
      await signs(asker, mediationId);
      await signs(mediator, mediationId, true);
      await callAs(mediator, "member", "leave", {});
      return { mediationId, asker };
    };

    it("tells who asked, and the community, that nobody mediates any more", async () => {
      const { mediationId, asker } = await left("other", dayIn(10));
      const told = await world.database.sql<{ id: string }>(
        "SELECT member_id AS id FROM notices WHERE about_id = $1 AND words ~ '调解员离开|没有调解员' ORDER BY told_at",
        [mediationId],
      );
      expect(told.map(({ id }) => id).sort()).toEqual([asker.memberId, manager.memberId].sort());
    });

    it("reminds who asked, and the community, of what the other promised", async () => {
      const dueOn = dayIn(10);
      const { mediationId, asker } = await left("other", dueOn);
      const since = world.clock.now();
      world.clock.set(`${dueOn}T03:00:00.000Z`);
      await runJobs();
      const told = await world.database.sql<{ id: string }>(
        "SELECT DISTINCT member_id AS id FROM notices WHERE about_id = $1 AND told_at > $2",
        [mediationId, since],
      );
      expect(told.map(({ id }) => id).sort()).toEqual([asker.memberId, manager.memberId].sort());
    });

    it("lets the community say that it was kept, by its day alone", async () => {
      const { mediationId, asker } = await left("asker", dayIn(10));
      const seen = await callAs(manager, "request", "mediation", { mediationId });
      expect(seen).toMatchObject({ room: null, owed: [{ by: "asker", keptAt: null }] });
      expect(JSON.stringify(seen)).not.toContain(SECRET);
      const { promiseId } = seen.owed[0]!;
      expect(await refusalOf(asker, "request", "keepPromise", { mediationId, promiseId })).toBe("own_promise");
      await callAs(manager, "request", "keepPromise", { mediationId, promiseId });
      expect(await look(asker, mediationId)).toMatchObject({ state: "closed", outcome: "agreed" });
    });

    it("lets the community say that it was not kept, and not where somebody mediates", async () => {
      const { mediationId, asker } = await left("asker", dayIn(10));
      await callAs(manager, "request", "failMediation", { mediationId });
      expect((await look(asker, mediationId)).state).toBe("asked");
      await callAs(asker, "request", "withdrawMediation", { mediationId });

      const mediator = await offering(world, 0);
      const one = await dispute();
      await agreed(world, one, mediator, [{ by: "asker", words: "十点后不搬", dueOn: dayIn(30) }]);
      const { mediation, owed } = await callAs(manager, "request", "mediation", { mediationId: one.mediationId });
      expect([mediation.allowedActions, owed]).toEqual([[], []]);
      const failing = { mediationId: one.mediationId };
      expect(await refusalOf(manager, "request", "failMediation", failing)).toBe("forbidden");
    });
  });
});
