import { callAs, refusalOf } from "../../support/call";
import { bringTo, caseAt, submitCase } from "../../support/cases";
import { worldElsewhere } from "../../support/oneOfEach";
import type { Person } from "../../support/people";
import { useWorld, type World } from "../../support/world";

describe("the same thing once", () => {
  const world = useWorld();
  let neighbour: Person;
  let next: World;

  beforeAll(async () => {
    neighbour = await world.newResident();
    next = await worldElsewhere(world);
  });

  const ask = async (by: Person, words: string, place = "三单元", kind: "facility" | "hazard" = "facility") =>
    (await callAs(by, "request", "similar", { kind, words, place })).items;

  it("shows a public case of the same building in other words, under another kind, with how like it is", async () => {
    const caseId = await caseAt(world, "registered", { words: "三单元楼道灯坏了两天", place: "三单元门口" });
    const items = await ask(neighbour, "楼道里黑，感应灯不亮", "三单元", "hazard");
    expect(items).toMatchObject([{ case: { caseId, allowedActions: ["join"] } }]);
    expect(items[0]!.likeness).toBeGreaterThan(0.35);
    expect(await ask(neighbour, "电梯停运了", "电梯厅")).toEqual([]);
    expect(await ask(neighbour, "一单元楼道灯坏了", "一单元")).toEqual([]);
  });

  it("shows nobody else what is private or not yet let be seen, and oneself one's own", async () => {
    const caseId = await submitCase(world.resident, {
      words: "楼下垃圾堆成山没人清",
      place: "垃圾点",
      isPublic: false,
    });
    expect(await ask(neighbour, "垃圾桶满了没清运", "垃圾点")).toEqual([]);
    expect(await ask(world.resident, "垃圾桶满了没清运", "垃圾点")).toMatchObject([{ case: { caseId } }]);
    expect(await ask(world.dispatcher, "垃圾桶满了没清运", "垃圾点")).toEqual([]);
  });

  it("shows staff private ones too, in the building they name", async () => {
    const buildingId = world.community.grids[0]!.buildingIds[0]!;
    const input = { kind: "environment" as const, words: "垃圾桶满了没清运", place: "垃圾点", buildingId };
    const { items } = await callAs(world.dispatcher, "request", "similar", input);
    expect(items).toMatchObject([{ case: { isPublic: false } }]);
  });

  it("leaves out what is over, and what lies in another community", async () => {
    const caseId = await caseAt(world, "answered", { words: "单元门门禁刷卡没反应", place: "单元门" });
    expect(await ask(neighbour, "门禁坏了刷卡打不开", "单元门")).toHaveLength(1);
    await callAs(world.resident, "request", "close", { caseId });
    expect(await ask(neighbour, "门禁坏了刷卡打不开", "单元门")).toEqual([]);
    const words = "单元门门禁刷卡打不开";
    const foreign = await submitCase(next.resident, { words, place: "单元门" });
    const asked = { kind: "facility" as const, words, place: "单元门" };
    const found = async (by: Person, buildingId?: string) =>
      (await callAs(by, "request", "similar", { ...asked, buildingId })).items.map((item) => item.case.caseId);
    const there = next.community.grids[0]!.buildingIds[0]!;
    expect(await found(next.dispatcher, there)).toEqual([foreign]);
    expect(await found(world.dispatcher, there)).toEqual([]);
    expect(await found(world.dispatcher, world.community.grids[0]!.buildingIds[0]!)).not.toContain(foreign);
  });

  it("shows three at the most, the likest first", async () => {
    for (const words of ["井盖松动踩上去翘", "井盖松了车一压就响", "窨井盖松动", "井盖松动怕掉下去"]) {
      await bringTo(world, await submitCase(world.resident, { words, place: "文化广场" }), "registered");
    }
    const items = await ask(neighbour, "井盖松动", "文化广场");
    expect(items).toHaveLength(3);
    expect(items.map((item) => item.likeness)).toEqual(
      items.map((item) => item.likeness).sort((one, other) => other - one),
    );
  });

  it("refuses words of one letter and control characters", async () => {
    for (const words of ["灯", "灯\u0000坏了"]) {
      expect(await refusalOf(neighbour, "request", "similar", { kind: "facility", words })).toBe("invalid_input");
    }
  });

  it("shows the desk what a case may be merged into: running, private ones too, never itself, the likest first", async () => {
    const say = async (words: string, isPublic = true) => {
      const caseId = await submitCase(world.resident, { words, place: "五单元门厅", isPublic });
      await bringTo(world, caseId, "registered");
      return caseId;
    };
    const first = await say("五单元门厅的灭火器过期了");
    const second = await say("门厅灭火器压力不足早就过期", false);
    const answered = await caseAt(world, "answered", { words: "灭火器过期没换", place: "五单元门厅" });
    const alike = async (caseId: string) => (await callAs(world.dispatcher, "request", "alike", { caseId })).items;
    expect((await alike(first)).map((item) => item.case.caseId)).toEqual([second]);
    expect((await alike(answered)).map((item) => item.case.caseId).sort()).toEqual([first, second].sort());
    await callAs(world.dispatcher, "request", "merge", { caseId: second, intoId: first });
    expect(await alike(first)).toEqual([]);
    expect(await alike(second)).toEqual([]);
  });

  it("finds for the desk whatever holds a text, wherever it is, the likest first and none that is over", async () => {
    const say = async (words: string, place: string, state: "registered" | "assigned" | "answered" = "registered") => {
      const caseId = await submitCase(await world.newResident(1), { words, place });
      await bringTo(world, caseId, state);
      return caseId;
    };
    const raised = await submitCase(world.resident, { words: "凉亭的长椅断了一根木条", place: "小花园" });
    const [bench, tiles] = [await say("长椅木条断了", "小花园凉亭", "assigned"), await say("凉亭顶瓦松了", "东门")];
    await say("凉亭漏雨", "小花园", "answered");
    const search = (text: string) => callAs(world.dispatcher, "request", "alike", { caseId: raised, text });
    const found = async (text: string) => {
      const { items, others } = await search(text);
      return [...items.map((like) => like.case.caseId), ...others.map((one) => one.caseId)];
    };
    expect(await found("凉亭")).toEqual([bench, tiles]);
    expect(await found("东门")).toEqual([tiles]);
    expect(await found("没有人说过")).toEqual([]);
  });

  it("tells the desk alone, and nothing of another community's", async () => {
    const caseId = await submitCase(world.resident, { words: "楼下健身器材坏了" });
    expect(await refusalOf(world.resident, "request", "alike", { caseId })).toBe("forbidden");
    expect(await refusalOf(world.gridWorker, "request", "alike", { caseId })).toBe("forbidden");
    const foreign = await submitCase(next.resident, { words: "楼下健身器材坏了" });
    expect(await refusalOf(world.dispatcher, "request", "alike", { caseId: foreign })).toBe("not_found");
    const { items } = await callAs(next.dispatcher, "request", "alike", { caseId: foreign });
    expect(items.map((item) => item.case.caseId)).not.toContain(caseId);
    const seen = await callAs(world.dispatcher, "request", "alike", { caseId });
    expect(seen.items.map((item) => item.case.caseId)).not.toContain(foreign);
  });
});
