import { contract } from "@contract";
import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { bringTo, caseAt, type Offices, openOffices, submitCase } from "../../support/cases";
import { joinCommunity, type Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("an anonymous request", () => {
  const world = useWorld();
  let offices: Offices;
  let author: Person;

  beforeAll(async () => {
    offices = await openOffices(world);
    author = await world.newResident();
  });

  const events = async (caseId: string) =>
    world.database.sql("SELECT actor_id, by_role FROM case_events WHERE case_id = $1", [caseId]);

  it("tells nobody who raised it, through any action of any function", async () => {
    const caseId = await submitCase(author, { isAnonymous: true });
    await bringTo(world, caseId, "answered");
    await callAs(author, "request", "sendBack", { caseId, isSolved: false, words: "还是坏的" });
    const { desk, manager, street, district, auditor, property } = offices;
    const everyone = [desk, manager, street, district, auditor, property, world.gridWorker, world.resident];
    const inputs: Record<string, object> = {
      get: { caseId },
      holders: { caseId },
      near: { within: "community" },
      similar: { kind: "facility", words: "三单元楼道灯坏了", buildingId: world.community.grids[0]!.buildingIds[0]! },
    };
    for (const person of everyone) {
      for (const [action, { kind }] of Object.entries(contract.request)) {
        if (kind !== "read") continue;
        for (const which of ["new", "toAssign", "rulings", "climbed", "mine", "called", "answered"]) {
          const answer = await answerTo(person, "request", action, { which, ...inputs[action] });
          const said = JSON.stringify(answer);
          expect(said).not.toContain(author.memberId);
          expect(said).not.toContain(`"name":"${author.name}"`);
        }
      }
    }
    expect((await events(caseId)).filter((one) => one["by_role"] === "voice")).toEqual([
      { actor_id: null, by_role: "voice" },
      { actor_id: null, by_role: "voice" },
    ]);
  });

  it("keeps who it was where the application cannot read", async () => {
    await expect(world.database.connections.query("SELECT * FROM masked_voices")).rejects.toThrow(/permission denied/);
    const rows = await world.database.sql("SELECT member_id FROM case_voices WHERE is_masked");
    expect(rows.every((row) => row["member_id"] === null)).toBe(true);
  });

  it("is its author's own all the same: listed, answered to and closed by them", async () => {
    const caseId = await submitCase(author, { isAnonymous: true });
    expect((await callAs(author, "request", "mine", {})).items.map((one) => one.caseId)).toContain(caseId);
    await bringTo(world, caseId, "answered");
    expect((await callAs(author, "order", "home", {})).answeredRequests.map((one) => one.caseId)).toContain(caseId);
    const told = await world.database.sql("SELECT words FROM notices WHERE member_id = $1 AND about_id = $2", [
      author.memberId,
      caseId,
    ]);
    expect(told.length).toBeGreaterThan(1);
    expect((await callAs(author, "request", "close", { caseId })).case.state).toBe("closed");
  });

  it("is opened by two offices with a reason, and the person is told", async () => {
    const caseId = await submitCase(author, { isAnonymous: true });
    const reason = "举报内容涉及刑事案件，公安依法调取";
    await callAs(offices.manager, "request", "askUnmask", { caseId, reason });
    const [asked] = (await callAs(offices.auditor, "request", "unmasks", {})).items.filter(
      (one) => one.caseId === caseId,
    );
    expect(asked).toMatchObject({ reason, askedBy: offices.manager.name });
    expect(await refusalOf(offices.manager, "request", "unmask" as never, { voiceId: asked!.voiceId } as never)).toBe(
      "forbidden",
    );
    const { name } = await callAs(offices.auditor, "request", "unmask", { voiceId: asked!.voiceId });
    expect(name).toBe(author.name);
    const told = await world.database.sql<{ words: string }>(
      "SELECT words FROM notices WHERE member_id = $1 AND about_id = $2 AND words LIKE '%已给这位审计人员看过%'",
      [author.memberId, caseId],
    );
    expect(told).toHaveLength(1);
    expect(await refusalOf(offices.auditor, "request", "unmask", { voiceId: asked!.voiceId })).toBe("not_masked");
  });

  it("that is not anonymous has nothing to open", async () => {
    const caseId = await submitCase(author);
    expect(await refusalOf(offices.manager, "request", "askUnmask", { caseId, reason: "想知道是谁" })).toBe(
      "not_masked",
    );
  });
});

describe("a reporter who leaves", () => {
  const world = useWorld();

  it("is forgotten, and what they asked for goes on without them", async () => {
    await openOffices(world);
    const author = await world.newResident();
    const [open, hidden, closed] = [
      await caseAt(world, "assigned", {}, author),
      await caseAt(world, "assigned", { isAnonymous: true }, author),
      await caseAt(world, "answered", {}, author),
    ];
    await callAs(author, "request", "close", { caseId: closed });
    await callAs(author, "member", "leave", {});
    expect(codeOf(await answerTo(author, "request", "mine", {}))).toBe("not_a_member");
    for (const caseId of [open, hidden]) {
      await callAs(world.gridWorker, "request", "verify", { caseId, words: "看过" });
      await callAs(world.gridWorker, "request", "handle", { caseId, words: "在办" });
      const answered = { caseId, words: "已经办好", photoIds: [] };
      expect((await callAs(world.gridWorker, "request", "answer", answered)).case.state).toBe("answered");
    }
    const traces = await world.database.sql(
      `SELECT 'voice' FROM case_voices WHERE member_id = $1
        UNION ALL SELECT 'mask' FROM masked_voices WHERE member_id = $1
        UNION ALL SELECT 'event' FROM case_events WHERE actor_id = $1
        UNION ALL SELECT 'notice' FROM notices WHERE member_id = $1
        UNION ALL SELECT 'name' FROM members WHERE member_id = $1 AND (name = $2 OR birth_date IS NOT NULL OR room <> '')
        UNION ALL SELECT 'identity' FROM members m JOIN people p USING (person_id) WHERE member_id = $1 AND openid = $3`,
      [author.memberId, author.name, author.openid],
    );
    expect(traces).toEqual([]);
  });

  it("may come again, as somebody new", async () => {
    const author = await world.newResident();
    await callAs(author, "member", "leave", {});
    const again = await joinCommunity(world.community, {}, author.openid);
    expect(again.memberId).not.toBe(author.memberId);
  });
});
