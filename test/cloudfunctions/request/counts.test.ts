import { randomUUID } from "node:crypto";
import { deskPiles, queuePiles } from "@contract/request/life";
import { callAs, refusalOf } from "../../support/call";
import { caseAt, type Offices, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("how much waits in each pile", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  it("is what the desk's lists hold, for each who looks", async () => {
    await submitCase(world.resident);
    for (const state of ["registered", "triaged", "assigned", "answered"] as const) await caseAt(world, state);
    const contested = await caseAt(world, "assigned");
    await callAs(world.gridWorker, "request", "contest", { caseId: contested, words: "不归我们管" });
    for (const by of [offices.desk, offices.manager, offices.street]) {
      const counts = await callAs(by, "request", "deskCounts", {});
      for (const which of deskPiles) {
        const { items } = await callAs(by, "request", "desk", { which });
        expect([which, counts[which]]).toEqual([which, items.length]);
      }
    }
    expect(await callAs(offices.desk, "request", "deskCounts", {})).toMatchObject({ new: 2, toAssign: 1, rulings: 1 });
  });

  it("is what a handler's lists hold, a case called to twice once", async () => {
    const caseId = await caseAt(world, "assigned");
    for (const words of ["请到现场", "请再来人"]) {
      const call = { caseId, whistleId: randomUUID(), holderId: offices.waterId, words };
      await callAs(offices.desk, "request", "whistle", call);
    }
    for (const by of [world.gridWorker, offices.water, offices.property]) {
      const counts = await callAs(by, "request", "queueCounts", {});
      for (const which of queuePiles) {
        const { items } = await callAs(by, "request", "queue", { which });
        expect([which, counts[which]]).toEqual([which, items.length]);
      }
    }
    expect((await callAs(offices.water, "request", "queueCounts", {})).called).toBe(1);
  });

  it("stops at a hundred", async () => {
    const [{ name: columns }] = (await world.database.sql<{ name: string }>(
      `SELECT string_agg(attname, ', ') AS name FROM pg_attribute
         WHERE attrelid = 'cases'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'case_id'`,
    )) as [{ name: string }];
    const caseId = await submitCase(world.resident);
    await world.database.sql(
      `INSERT INTO cases (case_id, ${columns})
         SELECT gen_random_uuid(), ${columns} FROM cases, generate_series(1, 120) WHERE case_id = $1`,
      [caseId],
    );
    expect((await callAs(offices.desk, "request", "deskCounts", {})).new).toBe(100);
    expect((await callAs(world.gridWorker, "request", "queueCounts", {})).new).toBe(100);
    // They were never raised: nothing of them is to be found by the checks.
    await world.database.sql(
      "DELETE FROM cases c WHERE NOT EXISTS (SELECT FROM case_voices v WHERE v.case_id = c.case_id)",
    );
  });

  it("is nobody's but those who work there", async () => {
    for (const action of ["deskCounts", "queueCounts"] as const) {
      expect(await refusalOf(world.resident, "request", action, {})).toBe("forbidden");
      expect(await refusalOf(offices.auditor, "request", action, {})).toBe("forbidden");
    }
    expect(await refusalOf(world.gridWorker, "request", "deskCounts", {})).toBe("forbidden");
  });
});

describe("what waits for a ruling", () => {
  const world = useWorld();
  let offices: Offices;

  beforeAll(async () => {
    offices = await openOffices(world);
  });

  it("is at a level that may rule on it; what went up past it is seen as climbed", async () => {
    const caseId = await caseAt(world, "assigned");
    await callAs(world.gridWorker, "request", "contest", { caseId, words: "不归我们管" });
    const listed = async (by = offices.manager, which: "rulings" | "climbed" = "rulings") =>
      (await callAs(by, "request", "desk", { which })).items.some((item) => item.caseId === caseId);
    expect([await listed(), await listed(offices.street)]).toEqual([true, true]);
    await callAs(offices.desk, "request", "climb", { caseId, words: "社区定不了" });
    expect([await listed(), await listed(offices.street)]).toEqual([false, true]);
    expect(await listed(offices.manager, "climbed")).toBe(true);
  });
});
