import { randomUUID } from "node:crypto";
import { complaint, submitCase } from "../../support/cases";
import { callAs, refusalOf, runJobs } from "../../support/call";
import { playMainJob } from "../../support/mainJob";
import { askedBy, SECRET } from "../../support/mediations";
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
    const { isAnonymous: _, ...said } = complaint;
    const buildingId = world.community.grids[0]!.buildingIds[0]!;
    const entry = { ...said, channel: "phone" as const, buildingId, caller: { name: "赵大爷", phone: "13800001111" } };
    await callAs(world.dispatcher, "request", "enter", entry);
    const quiet = await submitCase(world.resident, { words: "夜里有人倒油", isAnonymous: true });
    await refusalOf(world.gridWorker, "request", "close", { caseId: quiet });
    await askedBy(world, world.resident, world.volunteer);
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
      ...["楼道灯", "倒油", "赵大爷", "13800001111", quiet, SECRET],
      "三单元",
      "1950-05-01",
    ];
    expect(secrets.filter((secret) => secret !== "" && log.includes(secret))).toEqual([]);
  });
});
