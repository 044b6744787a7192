import { withoutNumbers } from "../../../cloudfunctions/shared/core/request/words";
import { callAs } from "../../support/call";
import { caseAt, fixesFrom, submitCase } from "../../support/cases";
import { useWorld } from "../../support/world";

describe("a phone number", () => {
  const world = useWorld();

  it.each([
    ["已打13912345678联系", "已打（号码不公开）联系"],
    ["座机 8765-4321，手机139 1234 5678", "座机 （号码不公开），手机（号码不公开）"],
    ["打１３９１２３４５６７８，或+86-139-1234-5678", "打（号码不公开），或+（号码不公开）"],
    ["身份证110101199001011234", "身份证（号码不公开）"],
    ["3号楼2单元301，2026-11-21 约电工，12345热线转来", "3号楼2单元301，2026-11-21 约电工，12345热线转来"],
  ])("is taken out of %s, and nothing else", (words, shown) => {
    expect(withoutNumbers(words)).toBe(shown);
  });

  it("that somebody wrote down is read by the desk, the handler and who wrote it, and by no neighbour", async () => {
    const words = "灯坏了，找我13800001111";
    const caseId = await submitCase(world.resident, { words });
    await callAs(world.dispatcher, "request", "register", { caseId, kind: "facility", isPublic: true });
    await callAs(world.dispatcher, "request", "triage", { caseId, isUrgent: false, words: "先看线路" });
    const fixes = { ...fixesFrom(world), person: "小李13911112222" };
    await callAs(world.gridWorker, "request", "take", { caseId, fixes });
    await callAs(world.gridWorker, "request", "contact", { caseId, words: "已打13912345678联系" });
    const read = async (by = world.resident) => (await callAs(by, "request", "get", { caseId })).case;
    const neighbour = await world.newResident();
    expect(JSON.stringify(await read(neighbour))).not.toMatch(/1\d{10}(?!\d)"?/);
    expect((await read(neighbour)).words).toBe("灯坏了，找我（号码不公开）");
    for (const office of [world.dispatcher, world.gridWorker]) {
      const seen = await read(office);
      expect(seen.words).toBe(words);
      expect(seen.history.at(-1)!.words).toBe("已打13912345678联系");
      expect(seen.fixes!.person).toBe(fixes.person);
    }
    const own = await read();
    expect([own.words, own.history[0]!.words]).toEqual([words, words]);
    expect(own.history.at(-1)!.words).toBe("已打（号码不公开）联系");
  });

  it("is in no list of neighbours and in no notice", async () => {
    const author = await world.newResident();
    const caseId = await caseAt(world, "registered", { words: "找13800003333，路灯坏了" }, author);
    const { items } = await callAs(world.resident, "request", "near", { within: "community" });
    expect(items.find((one) => one.caseId === caseId)!.words).toBe("找（号码不公开），路灯坏了");
    expect(await world.database.sql("SELECT words FROM notices WHERE words LIKE '%13800003333%'")).toEqual([]);
  });
});
