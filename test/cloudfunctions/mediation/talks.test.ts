import { callAs, refusalOf } from "../../support/call";
import { agreed, askedBy, offering, talking } from "../../support/mediations";
import type { Person } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a talk of a mediation", () => {
  const world = useWorld();
  let near: Person;

  beforeAll(async () => {
    near = await offering(world, 0);
  });

  const dispute = async () => askedBy(world, await world.newResident(), await world.newResident());

  it("wants a minute before an agreement", async () => {
    const one = await dispute();
    await talking(one, near);
    const { mediationId } = one;
    const input = { mediationId, isOral: true, words: "以后轻一点", promises: [] };
    expect(await refusalOf(near, "request", "draftAgreement", input)).toBe("no_minute");
    await callAs(one.asker, "request", "withdrawMediation", { mediationId });
  });

  it("has a minute of a talk only once it has begun", async () => {
    const one = await dispute();
    const { mediationId } = one;
    await talking(one, near);
    const place = "居委会小屋";
    await callAs(near, "request", "setSession", { mediationId, startsAt: world.clock.in(24), place });
    const minute = { mediationId, sessionNo: 1, minute: "还没有谈就写" };
    expect(await refusalOf(near, "request", "keepMinute", minute)).toBe("talk_not_yet");
    expect(await refusalOf(near, "request", "keepMinute", { ...minute, sessionNo: 2 })).toBe("not_found");
    world.clock.advance({ hours: 24 });
    await callAs(near, "request", "keepMinute", minute);
    const promises = [{ by: "other" as const, words: "不再拖椅子", dueOn: "2099-01-01" }];
    const draft = { mediationId, isOral: true, words: "以后轻一点", promises };
    expect(await refusalOf(near, "request", "draftAgreement", draft)).toBe("invalid_input");
    await callAs(one.asker, "request", "withdrawMediation", { mediationId });
  });

  it("is within the month of its rung", async () => {
    const one = await dispute();
    const { mediationId, asker } = one;
    await talking(one, near);
    const at = (startsAt: string) => ({ mediationId, startsAt, place: "居委会小屋" });
    const { dueAt } = (await callAs(asker, "request", "mediation", { mediationId })).mediation;
    const later = new Date(Date.parse(dueAt!) + 60_000).toISOString();
    for (const startsAt of [later, "9999-12-31T00:00:00.000Z"]) {
      expect(await refusalOf(near, "request", "setSession", at(startsAt))).toBe("invalid_input");
    }
    await callAs(near, "request", "setSession", at(dueAt!));
    await callAs(asker, "request", "withdrawMediation", { mediationId });
  });

  it("has the minute of whoever led it, and no later mediator's", async () => {
    const one = await dispute();
    const { mediationId, asker } = one;
    await agreed(world, one, near, [], true, "minuted");
    const next = await offering(world, 0);
    await callAs(near, "request", "passMediation", { mediationId });
    await talking(one, next);
    const minute = { mediationId, sessionNo: 1, minute: "上次什么也没有谈" };
    expect(await refusalOf(next, "request", "keepMinute", minute)).toBe("forbidden");
    await callAs(next, "request", "setSession", { mediationId, place: "居委会小屋" });
    await callAs(next, "request", "keepMinute", { ...minute, sessionNo: 2 });
    const { room } = await callAs(next, "request", "mediation", { mediationId });
    expect(room!.sessions.map(({ mayMinute }) => mayMinute)).toEqual([false, true]);
    expect(room!.sessions[0]!.minute).toContain("双方都让一步");
    await callAs(asker, "request", "withdrawMediation", { mediationId });
  });
});
