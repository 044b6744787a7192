import { randomUUID } from "node:crypto";
import { answerTo, callAs, codeOf, refusalOf } from "../../support/call";
import { balancesOf } from "../../support/orders";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

const nothing = { livesAlone: false, lowIncome: false, disabled: false };
const reason = "一个人住，腿脚不便";

describe("an asking of the pool that is taken back", () => {
  const world = useWorld();
  const ask = async (person: Person, amountMinutes = 60) => {
    world.clock.advance({ minutes: 1 });
    return (await callAs(person, "points", "askPool", { amountMinutes, circumstances: nothing, words: "" })).askingId;
  };
  const queue = async () => (await callAs(world.dispatcher, "points", "poolQueue", {})).items;
  const giveToPool = async (amountMinutes: number) =>
    callAs(await world.newResident(), "points", "donate", { amountMinutes });

  afterEach(async () => {
    for (const { askingId } of await queue())
      await callAs(world.dispatcher, "points", "declineAsk", { askingId, reason: "下次再办" });
  });

  it("gets nothing, and makes room for a new one", async () => {
    const [person, next] = [await world.newResident(), await world.newResident()];
    const askingId = await ask(person);
    const later = await ask(next);
    expect((await callAs(next, "points", "pool", {})).mine!.ahead).toBe(1);
    await callAs(person, "points", "withdrawAsk", { askingId });
    expect((await queue()).map((one) => one.askingId)).toEqual([later]);
    const { mine } = await callAs(person, "points", "pool", {});
    expect(mine).toMatchObject({ askingId, state: "withdrawn", ahead: null, givenMinutes: null, reason: null });
    const input = { askingId, amountMinutes: 60, reason };
    expect(await refusalOf(world.dispatcher, "points", "allocate", input)).toBe("asking_moved_on");
    expect(await refusalOf(person, "points", "withdrawAsk", { askingId })).toBe("asking_moved_on");
    expect(await ask(person)).not.toBe(askingId);
  });

  it("is one's own, also where the desk asked, and not decided yet", async () => {
    const person = await world.newResident();
    const consent = "byPhone" as const;
    const wanted = { memberId: person.memberId, consent, amountMinutes: 60, circumstances: nothing, words: "" };
    const { askingId } = await callAs(world.dispatcher, "points", "askPool", wanted);
    expect(await refusalOf(world.resident, "points", "withdrawAsk", { askingId })).toBe("not_found");
    expect(await refusalOf(person, "points", "withdrawAsk", { askingId: randomUUID() })).toBe("not_found");
    await callAs(person, "points", "withdrawAsk", { askingId });
    const again = await ask(person);
    await callAs(world.dispatcher, "points", "declineAsk", { askingId: again, reason });
    expect(await refusalOf(person, "points", "withdrawAsk", { askingId: again })).toBe("asking_moved_on");
  });

  it("is either given to or taken back when both are tried at once", async () => {
    await giveToPool(600);
    const people = await Promise.all([1, 2, 3].map(() => world.newResident()));
    for (const person of people) {
      const askingId = await ask(person, 100);
      const answers = await Promise.all([
        answerTo(world.dispatcher, "points", "allocate", { askingId, amountMinutes: 100, reason }),
        answerTo(person, "points", "withdrawAsk", { askingId }),
      ]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.filter(({ ok }) => !ok).map(codeOf)).toEqual(["asking_moved_on"]);
      expect((await balancesOf(person)).minutes.balance).toBe(answers[0]!.ok ? 700 : 600);
    }
  });
});
