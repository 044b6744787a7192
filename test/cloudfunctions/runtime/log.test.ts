import { randomUUID } from "node:crypto";
import { submitCase } from "../../support/cases";
import { callAs, refusalOf, runJobs } from "../../support/call";
import { playMainJob } from "../../support/mainJob";
import { book, codeFor, orderIn, wrongCode } from "../../support/orders";
import { aPicture } from "../../support/pictures";
import { useWorld } from "../../support/world";

describe("the log", () => {
  const world = useWorld();

  it("holds one line a call with who, what, how it ended and how long it took", async () => {
    await callAs(world.resident, "order", "home", {});
    await refusalOf(world.resident, "reward", "voucher", { voucherId: randomUUID() });
    const [person] = await world.database.sql<{ person_id: string }>("SELECT person_id FROM people WHERE openid = $1", [
      world.resident.openid,
    ]);
    expect(world.log.parsed().slice(-2)).toEqual([
      { function: "order", action: "home", actor: person!.person_id, outcome: "ok", ms: expect.any(Number) as number },
      {
        function: "reward",
        action: "voucher",
        actor: person!.person_id,
        outcome: "not_found",
        ms: expect.any(Number) as number,
      },
    ]);
  });

  it("tells nothing personal of anything the product does", async () => {
    const note = "请带老花镜来三楼";
    const { orderId, voucherId } = await playMainJob(world);
    const accepted = await orderIn(world, "accepted", { note, startsInHours: 5 });
    const code = await codeFor(world.resident, accepted);
    await refusalOf(world.volunteer, "dispatch", "start", { orderId: accepted, code: wrongCode(code) });
    const photoId = randomUUID();
    await callAs(world.resident, "request", "addPhoto", { photoId, base64: aPicture() });
    await submitCase(world.resident, { words: "楼道灯坏了好几天", photoIds: [photoId] });
    await book(world, { note, startsInHours: 30 });
    await runJobs();

    const { voucher } = await callAs(world.volunteer, "reward", "voucher", { voucherId });
    const log = world.log.lines.join("\n");
    const people = [world.resident, world.volunteer, world.dispatcher, world.shop.staff];
    const secrets = [
      ...people.flatMap((person) => [person.openid, person.name, person.memberId]),
      world.resident.address,
      note,
      code,
      wrongCode(code),
      voucher.code,
      orderId,
      "楼道灯",
      "三单元",
      "1950-05-01",
    ];
    expect(secrets.filter((secret) => secret !== "" && log.includes(secret))).toEqual([]);
  });
});
