import { randomUUID } from "node:crypto";
import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { balancesOf } from "../../support/orders";
import { appointed, grantMinutes, type Person, welcomed } from "../../support/people";
import { useWorld } from "../../support/world";

const nothing = { livesAlone: false, lowIncome: false, disabled: false };
const alone = { ...nothing, livesAlone: true };
const consent = "inPerson" as const;
const reason = "一个人住，腿脚不便";

describe("the pool", () => {
  const world = useWorld();
  const born = (birthDate: string) => welcomed(world.community, world.dispatcher, { birthDate });
  const ask = async (person: Person, amountMinutes = 60, circumstances = nothing) => {
    world.clock.advance({ minutes: 1 });
    return (await callAs(person, "points", "askPool", { amountMinutes, circumstances, words: "" })).askingId;
  };
  const queue = async () => (await callAs(world.dispatcher, "points", "poolQueue", {})).items;
  const allocate = (askingId: string, amountMinutes = 60) =>
    callAs(world.dispatcher, "points", "allocate", { askingId, amountMinutes, reason });
  const giveToPool = async (amountMinutes: number) =>
    callAs(await world.newResident(), "points", "donate", { amountMinutes });

  afterEach(async () => {
    for (const { askingId } of await queue())
      await callAs(world.dispatcher, "points", "declineAsk", { askingId, reason: "下次再办" });
  });

  it("is asked by neighbours of sixty and over, one asking at a time", async () => {
    const person = await born("1966-11-21");
    const askingId = await ask(person, 120, alone);
    expect((await callAs(person, "points", "pool", {})).mine).toMatchObject({
      askingId,
      state: "waiting",
      askedMinutes: 120,
      confirmed: false,
      ahead: 0,
    });
    const again = { amountMinutes: 30, circumstances: nothing, words: "" };
    expect(await refusalOf(person, "points", "askPool", again)).toBe("already_asked");
    const younger = await born("1966-11-23");
    expect(await refusalOf(younger, "points", "askPool", again)).toBe("not_elder");
  });

  it.each([0, -5, 1.5, 2 ** 31, 6001])("is not asked for %d minutes", async (amountMinutes) => {
    const input = { amountMinutes, circumstances: nothing, words: "" };
    expect(await refusalOf(world.resident, "points", "askPool", input)).toBe("amount_invalid");
  });

  it("is asked for somebody else by the desk alone", async () => {
    const person = await world.newResident();
    const memberId = person.memberId;
    const input = { memberId, consent, amountMinutes: 60, circumstances: nothing, words: "去医院" };
    expect(await refusalOf(world.resident, "points", "askPool", input)).toBe("forbidden");
    await callAs(world.dispatcher, "points", "askPool", input);
    const onBehalf = { byName: "派单员小周", consent };
    expect(await queue()).toMatchObject([{ name: person.name, onBehalf, words: "去医院" }]);
    expect((await callAs(person, "points", "pool", {})).mine).toMatchObject({ state: "waiting", onBehalf });
    const nobody = { ...input, memberId: randomUUID() };
    expect(await refusalOf(world.dispatcher, "points", "askPool", nobody)).toBe("not_found");
  });

  it("is not asked for another who has not said how they agreed, and keeps none for oneself", async () => {
    const { memberId } = await world.newResident();
    const input = { memberId, amountMinutes: 60, circumstances: nothing, words: "" };
    for (const wrong of [input, { ...input, consent: "" }, { ...input, consent: "unrecorded" }]) {
      const answer = await answerTo(world.dispatcher, "points", "askPool", wrong);
      expect(answer).toMatchObject({ ok: false, error: { code: "invalid_input" } });
      expect(Object.keys((!answer.ok && answer.error.fields) || {})).toEqual(["consent"]);
    }
    const own = await world.newResident();
    const forOneself = { amountMinutes: 60, circumstances: nothing, words: "" };
    expect(await refusalOf(own, "points", "askPool", { ...forOneself, consent })).toBe("invalid_input");
    await callAs(own, "points", "askPool", { ...forOneself, memberId: own.memberId, consent });
    expect(await queue()).toMatchObject([{ name: own.name, onBehalf: null }]);
    expect((await callAs(own, "points", "pool", {})).mine!.onBehalf).toBeNull();
  });

  it("keeps who asked and how the member agreed as they were written", async () => {
    const { memberId } = await world.newResident();
    const input = { memberId, consent, amountMinutes: 60, circumstances: nothing, words: "" };
    const { askingId } = await callAs(world.dispatcher, "points", "askPool", input);
    const changing = (set: string) => `UPDATE pool_askings SET ${set} WHERE asking_id = '${askingId}'`;
    for (const set of ["consent = 'byPhone'", "asked_by_id = member_id", "asked_minutes = 1", "words = '别的'"])
      await expect(world.database.connections.query(changing(set))).rejects.toMatchObject({ code: "42501" });
    for (const set of ["consent = NULL", "consent = 'guessed'", "asked_by_id = member_id"])
      await expect(world.database.sql(changing(set))).rejects.toMatchObject({ code: "23514" });
  });

  it("has a queue in the order of need, where circumstances count once the desk has confirmed them", async () => {
    const sixty = await ask(await born("1960-01-01"), 60, alone);
    const eighty = await ask(await born("1940-01-01"));
    const eightyAlone = await ask(await born("1941-01-01"), 60, alone);
    expect((await queue()).map(({ askingId, tier }) => [askingId, tier])).toEqual([
      [eighty, 3],
      [eightyAlone, 3],
      [sixty, 4],
    ]);
    const confirm = (askingId: string) =>
      callAs(world.dispatcher, "points", "confirmNeed", { askingId, circumstances: alone });
    expect(await confirm(eightyAlone)).toEqual({ tier: 1 });
    expect(await confirm(sixty)).toEqual({ tier: 2 });
    expect((await queue()).map(({ askingId, tier }) => [askingId, tier])).toEqual([
      [eightyAlone, 1],
      [sixty, 2],
      [eighty, 3],
    ]);
  });

  it("gives to the first alone, at most what was asked, and writes down who decided and why", async () => {
    await giveToPool(500);
    const before = await callAs(world.resident, "points", "pool", {});
    const later = await ask(await born("1960-01-01"));
    const person = await born("1940-01-01");
    const askingId = await ask(person, 90);
    const input = { askingId: later, amountMinutes: 60, reason };
    expect(await refusalOf(world.dispatcher, "points", "allocate", input)).toBe("asking_moved_on");
    expect(await allocate(askingId, 300)).toEqual({ name: person.name, givenMinutes: 90, tier: 3 });
    expect((await balancesOf(person)).minutes.balance).toBe(690);
    expect((await callAs(person, "points", "pool", {})).mine).toMatchObject({
      state: "allocated",
      givenMinutes: 90,
      reason,
      ahead: null,
    });
    const after = await callAs(world.resident, "points", "pool", {});
    expect(after.heldMinutes).toBe(before.heldMinutes - 90);
    expect(after.allocatedMinutes).toBe(before.allocatedMinutes + 90);
    expect(after.allocatedCount).toBe(before.allocatedCount + 1);
    const [decided] = await world.database.sql(
      "SELECT tier, given_minutes, reason, decided_by_id, state FROM pool_askings WHERE asking_id = $1",
      [askingId],
    );
    expect(decided).toEqual({
      ...{ tier: 3, given_minutes: 90, reason, state: "allocated" },
      decided_by_id: world.dispatcher.memberId,
    });
    expect((await callAs(person, "points", "statement", { unit: "minute" })).items[0]).toMatchObject({
      kind: "allocation",
      amount: 90,
      otherName: null,
    });
  });

  it("gives once and in order though several dispatchers decide at once", async () => {
    await giveToPool(600);
    const people = await Promise.all([1, 2, 3].map(() => world.newResident()));
    const askings: string[] = [];
    for (const person of people) askings.push(await ask(person, 100));
    const answers = await Promise.all(
      [...askings, ...askings, ...askings].map((askingId) =>
        answerTo(world.dispatcher, "points", "allocate", { askingId, amountMinutes: 100, reason }),
      ),
    );
    const given = answers.filter((answer) => answer.ok).length;
    expect(given).toBeGreaterThanOrEqual(1);
    expect(new Set(answers.filter((answer) => !answer.ok).map(codeOf))).toEqual(new Set(["asking_moved_on"]));
    const got = await Promise.all(people.map(async (person) => (await balancesOf(person)).minutes.balance));
    expect(got).toEqual(people.map((_, at) => (at < given ? 700 : 600)));
  });

  it("that is short, or a member who can store no more, changes nothing", async () => {
    const person = await world.newResident();
    const askingId = await ask(person, 6000);
    const { heldMinutes } = await callAs(world.resident, "points", "pool", {});
    const tooMuch = { askingId, amountMinutes: heldMinutes + 1, reason };
    expect(await refusalOf(world.dispatcher, "points", "allocate", tooMuch)).toBe("pool_short");
    await giveToPool(60);
    await grantMinutes(world.database, person, 90_000 - 600 - 10);
    const input = { askingId, amountMinutes: 11, reason };
    expect(await refusalOf(world.dispatcher, "points", "allocate", input)).toBe("cap_reached");
    expect(await queue()).toMatchObject([{ askingId }]);
    expect((await balancesOf(person)).minutes.balance).toBe(90_000 - 10);
  });

  it.each([0, -5, 1.5, 2 ** 31])("does not give %d minutes", async (amountMinutes) => {
    const askingId = await ask(await world.newResident());
    const input = { askingId, amountMinutes, reason };
    expect(await refusalOf(world.dispatcher, "points", "allocate", input)).toBe("amount_invalid");
  });

  it("is decided by the desk alone, with a reason, and once", async () => {
    const askingId = await ask(await world.newResident());
    const input = { askingId, amountMinutes: 60, reason };
    const { resident, dispatcher, volunteer } = world;
    expect(await refusalOf(resident, "points", "allocate", input)).toBe("forbidden");
    expect(await refusalOf(volunteer, "points", "poolQueue", {})).toBe("forbidden");
    expect(await refusalOf(dispatcher, "points", "allocate", { ...input, reason: " " })).toBe("invalid_input");
    await callAs(dispatcher, "points", "declineAsk", { askingId, reason: "家里已经请了人" });
    expect(await refusalOf(dispatcher, "points", "declineAsk", { askingId, reason })).toBe("asking_moved_on");
    expect(await refusalOf(dispatcher, "points", "allocate", input)).toBe("asking_moved_on");
    const circumstances = alone;
    expect(await refusalOf(dispatcher, "points", "confirmNeed", { askingId, circumstances })).toBe("asking_moved_on");
  });

  it("is for a community's manager as well as for its dispatchers", async () => {
    const { communityId } = world.community;
    const manager = await appointed(world.database, communityId, "社区小何", [
      { role: "communityManager", areaId: communityId },
    ]);
    expect((await callAs(manager, "points", "poolQueue", {})).items).toEqual([]);
  });

  it("has a queue longer than a page, each once and in order", async () => {
    const asked: string[] = [];
    for (let nth = 0; nth < 23; nth += 1) asked.push(await ask(await world.newResident(), 60));
    const first = await callAs(world.dispatcher, "points", "poolQueue", {});
    const second = await callAs(world.dispatcher, "points", "poolQueue", { after: first.next! });
    expect([...first.items, ...second.items].map(({ askingId }) => askingId)).toEqual(asked);
    expect(second.next).toBeNull();
  });
});
