import { callAs } from "../../support/call";
import { caseAt, openOffices, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("one's own requests", () => {
  const world = useWorld();

  it("are all readable, a private one that was withdrawn too", async () => {
    const author = await world.newResident();
    const caseId = await submitCase(author, { isPublic: false });
    await callAs(author, "request", "withdraw", { caseId, words: "不用了" });
    const { items } = await callAs(author, "request", "mine", {});
    expect(items.map((one) => one.caseId)).toEqual([caseId]);
    expect((await callAs(author, "request", "get", { caseId })).case).toMatchObject({ outcome: "withdrawn" });
  });

  it("stand once when merged, and page by page each once", async () => {
    await openOffices(world);
    const author = await world.newResident();
    const own: string[] = [];
    for (let count = 0; count < 24; count += 1) {
      own.push(await submitCase(author, { isAnonymous: count % 2 === 0 }));
      world.clock.advance({ minutes: 1 });
    }
    const [into, ...merged] = own.slice(0, 3);
    for (const caseId of merged) await callAs(world.dispatcher, "request", "merge", { caseId, intoId: into! });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await callAs(author, "request", "mine", after ? { after } : {});
      seen.push(...page.items.map((one) => one.caseId));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual([...own.slice(3).reverse(), into]);
  });

  it("that wait for one's word stand apart, the longest waiting first, and only while they wait", async () => {
    const author = await world.newResident();
    const first = await caseAt(world, "answered", { words: "单元门关不上，一夜都在响" }, author);
    world.clock.advance({ minutes: 5 });
    const second = await caseAt(world, "answered", { isAnonymous: true }, author);
    await submitCase(author);
    const asked = async () => (await callAs(author, "request", "mine", { which: "asked" })).items;
    expect((await asked()).map((one) => [one.caseId, one.myVoice])).toEqual([
      [first, "asked"],
      [second, "asked"],
    ]);
    await callAs(author, "request", "close", { caseId: first });
    expect((await asked()).map((one) => one.caseId)).toEqual([second]);
  });

  it("are named in what one is told of them, with days as people say them", async () => {
    const author = await world.newResident();
    const caseId = await caseAt(world, "handling", { words: "单元门关不上，一夜都在响" }, author);
    world.clock.advance({ minutes: 1 });
    const until = world.clock.in(72);
    await callAs(world.gridWorker, "request", "pause", { caseId, reason: "parts", until, words: "门锁要订货" });
    const { items } = await callAs(author, "member", "notices", {});
    expect(items[0]!.words).toMatch(/^单元门关不上，一夜都在响：您的诉求暂停计时到\d+月\d+日：门锁要订货$/);
  });
});
