import { randomUUID } from "node:crypto";
import { callAs, refusalOf } from "../../support/call";
import { linkKin } from "../../support/kin";
import { offering, seated, SECRET } from "../../support/mediations";
import { type Person, welcomed } from "../../support/people";
import { useWorld } from "../../support/world";

describe("a mediation with somebody named", () => {
  const world = useWorld();
  let far: Person;

  beforeAll(async () => {
    far = await offering(world, 2);
  });

  const living = (name: string, room: string) => welcomed(world.community, world.dispatcher, { name, room });
  const ask = async (asker: Person, name: string, room: string) => {
    const mediationId = randomUUID();
    const other = { name, buildingId: world.community.grids[0]!.buildingIds[0]!, room };
    await callAs(asker, "request", "askMediation", { mediationId, matter: SECRET, other });
    return mediationId;
  };
  const stop = (asker: Person, mediationId: string) => callAs(asker, "request", "withdrawMediation", { mediationId });

  /** Who is asked to mediate, one passing it to the next, up to the one who lives far off. */
  const askedInTurn = async (people: Person[], mediationId: string) => {
    const asked: Person[] = [];
    while (!asked.includes(far)) {
      const [one] = await seated(people, mediationId);
      if (!one) return asked;
      asked.push(one);
      if (one !== far) await callAs(one, "request", "passMediation", { mediationId });
    }
    return asked;
  };

  it("is not shown to somebody of that name behind another door", async () => {
    const namesake = await living("王芳", "3单元502");
    const asker = await world.newResident();
    const mediationId = await ask(asker, "王芳", "1单元101");
    await callAs(far, "request", "stepIn", { mediationId });
    expect(await refusalOf(namesake, "request", "mediation", { mediationId })).toBe("not_found");
    await stop(asker, mediationId);
  });

  it.each(["1-101", "1单元101室", "一单元１０１", " 1 单元 101"])("is shown to who lives at %s", async (room) => {
    const name = `吴${randomUUID().slice(0, 8)}`;
    const [neighbour] = [await living(name, "1单元101"), await living(name, "2单元101")];
    const asker = await world.newResident();
    const mediationId = await ask(asker, name, room);
    await callAs(far, "request", "stepIn", { mediationId });
    const { room: shown } = await callAs(neighbour, "request", "mediation", { mediationId });
    expect(shown!.matter).toBe(SECRET);
    await stop(asker, mediationId);
  });

  it("is mediated by nobody who may be that neighbour, lives at that door, or with or as kin of a party", async () => {
    const asker = await living("钱老太", "2单元901");
    const near = {
      namesake: await living("李娟", "2单元301"),
      ofTheDoor: await living("赵建", "二单元601室"),
      ofTheAskersDoor: await living("钱小明", "901"),
      kin: await living("钱大明", "1单元102"),
    };
    await living("李娟", "2单元401");
    await linkKin(asker, near.kin);
    for (const by of Object.values(near)) await callAs(by, "request", "offerToMediate", { isOffered: true });
    const other = await living("孙梅", "4单元101");
    const ofTheOther = await living("孙父", "4-101");
    await callAs(ofTheOther, "request", "offerToMediate", { isOffered: true });
    for (const [name, room, spouse] of [
      ["李娟", "", near.namesake],
      ["周建国", "2-601", near.ofTheDoor],
      [other.name, "", ofTheOther],
    ] as const) {
      const mediationId = await ask(asker, name, room);
      const asked = await askedInTurn([...Object.values(near), ofTheOther, far], mediationId);
      expect(asked).toContain(far);
      for (const one of [spouse, near.ofTheAskersDoor, near.kin]) expect(asked).not.toContain(one);
      await stop(asker, mediationId);
    }
    for (const by of [...Object.values(near), ofTheOther]) {
      await callAs(by, "request", "offerToMediate", { isOffered: false });
    }
  });

  it("is not stepped into by who has moved in with a party since", async () => {
    const mediator = await living("冯勤", "5单元101");
    await callAs(mediator, "request", "offerToMediate", { isOffered: true });
    const asker = await living("冯俭", "5单元202");
    const mediationId = await ask(asker, "不在线的人", "");
    expect(await seated([mediator], mediationId)).toEqual([mediator]);
    await world.database.sql("UPDATE members SET room = '202' WHERE member_id = $1", [mediator.memberId]);
    expect(await refusalOf(mediator, "request", "stepIn", { mediationId })).toBe("not_impartial");
    await stop(asker, mediationId);
  });
});
