import { glue } from "@/features/passbook/glue";
import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { orderIn } from "../../support/orders";
import { loadVerifier, type Verifier } from "../../support/passbook/verifier";
import { pagesOf, passbookOf } from "../../support/passbookOf";
import { joinCommunity, type Person } from "../../support/people";
import { playMainJob } from "../../support/mainJob";
import { testKeys } from "../../support/sealKeys";
import { addLines, sealAll } from "../../support/seals";
import { useWorld } from "../../support/world";

const key = testKeys[0]!.publicKey;

describe("the passbook", () => {
  const world = useWorld();
  let verifier: Verifier;

  beforeAll(async () => {
    verifier = await loadVerifier();
    await playMainJob(world);
    await sealAll(world);
    await orderIn(world, "confirmed");
  });

  const memberFile = async (person: Person) => {
    const file = await passbookOf(person);
    expect(verifier.check(file, key)).toMatchObject({ ok: true, kind: "passbook" });
    return file;
  };

  it("of every member passes the verifier, sealed lines and all", async () => {
    await sealAll(world);
    for (const person of [world.resident, world.volunteer]) {
      const file = await memberFile(person);
      const balances = await callAs(person, "points", "balances", {});
      expect(file.accounts.map(({ unit, unsealed }) => ({ unit, unsealed }))).toEqual([
        { unit: "minute", unsealed: 0 },
        { unit: "point", unsealed: 0 },
      ]);
      expect(file.accounts[0]!.lines.at(-1)!.balance).toBe(balances.minutes.balance);
    }
    const { accounts } = await passbookOf(world.volunteer);
    expect(accounts[1]!.lines.map(({ kind, title }) => [kind, title])).toEqual([
      ["award", "陪聊慰藉"],
      ["redeem", "鸡蛋一盒"],
      ["award", "陪聊慰藉"],
    ]);
  });

  it("of a member without a line passes too", async () => {
    const newcomer = await world.newVolunteer();
    await sealAll(world);
    const file = await memberFile(newcomer);
    expect(file.accounts.map((account) => account.last)).toEqual([0, 0]);
  });

  it("asked for before the first seal says when to come again", async () => {
    expect(await refusalOf(await world.newVolunteer(), "points", "passbook", {})).toBe("not_sealed_yet");
    await sealAll(world);
  });

  it("counts what is not sealed yet, and leaves it out", async () => {
    await addLines(world, world.resident, 2);
    const file = await memberFile(world.resident);
    expect(file.accounts[0]).toMatchObject({ unsealed: 2, last: file.accounts[0]!.lines.length });
    await sealAll(world);
    expect((await memberFile(world.resident)).accounts[0]!.unsealed).toBe(0);
  });

  it("of many pages is one file, of the head of its first page though sealing goes on between", async () => {
    const resident = await world.newResident();
    await addLines(world, resident, 1_100);
    await sealAll(world, { mostLines: 400 });
    await addLines(world, resident, 7);
    await sealAll(world);
    const pages = await pagesOf(resident, async () => {
      await addLines(world, resident, 5);
      await addLines(world, world.resident, 300);
      await sealAll(world);
    });
    expect(pages.map((page) => [page.lines.length, page.cover !== null])).toEqual([
      [500, true],
      [500, false],
      [108, false],
    ]);
    const file = glue(pages);
    expect(verifier.check(file, key)).toMatchObject({ ok: true });
    expect(file.accounts[0]).toMatchObject({ last: 1_108, unit: "minute" });
    expect(() => glue(pages.slice(0, 2))).toThrow();
    expect(() => glue(pages.slice(1))).toThrow();
    const newer = await memberFile(resident);
    expect(newer.accounts[0]!.last).toBe(1_118);
    expect(verifier.check(newer, key, { older: file })).toMatchObject({ ok: true });
  });

  it("shows lines ending just at a page's end", async () => {
    const resident = await world.newResident();
    await addLines(world, resident, 499);
    await sealAll(world);
    const pages = await pagesOf(resident);
    expect(pages.map((page) => page.lines.length)).toEqual([500]);
    expect(verifier.check(glue(pages), key)).toMatchObject({ ok: true });
  });

  it("has in it what docs/passbook-format.md names and nothing more", async () => {
    const file = await passbookOf(world.volunteer);
    expect(Object.keys(file)).toEqual(["format", "community", "madeAt", "head", "rotations", "accounts", "nodes"]);
    expect(file.community).toEqual({ id: world.community.communityId, name: "槐树社区" });
    expect(Object.keys(file.accounts[0]!).sort()).toEqual(
      ["account", "last", "lastLeaf", "lines", "proof", "unit", "unsealed"].sort(),
    );
    expect(Object.keys(file.accounts[0]!.lines[0]!)).toEqual([
      "line",
      "position",
      "kind",
      "amount",
      "balance",
      "at",
      "salt",
      "leaf",
      "title",
    ]);
    const said = JSON.stringify(file);
    for (const secret of [world.resident.name, world.resident.memberId, world.volunteer.openid])
      expect(said).not.toContain(secret);
  });

  it("is one's own alone, whatever the cursor says", async () => {
    const { head } = await passbookOf(world.volunteer);
    const page = await callAs(world.resident, "points", "passbook", { after: `${head.number}.minute.0.` });
    const own = await passbookOf(world.resident);
    expect(page.lines).toHaveLength(500);
    expect(page.lines.map((line) => line.leaf)).toEqual(own.accounts[0]!.lines.slice(0, 500).map((line) => line.leaf));
    for (const after of ["", "x", "1.minute", "1.minute.-1.", "0.pool.1.", "1.minute.1.99999999999999"])
      expect(await refusalOf(world.resident, "points", "passbook", { after })).toBe("invalid_input");
    expect(await refusalOf(world.resident, "points", "passbook", { after: "999999.minute.0." })).toBe("not_found");
  });

  it("is refused to one whom the desk has not seen, and to no member", async () => {
    const newcomer = await joinCommunity(world.community);
    expect(await refusalOf(newcomer, "points", "passbook", {})).toBe("forbidden");
    const stranger = { openid: "oSTRANGER", communityId: world.community.communityId };
    expect(codeOf(await answerTo(stranger, "points", "passbook", {}))).toBe("not_a_member");
  });
});
