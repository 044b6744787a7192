import { randomUUID } from "node:crypto";
import { callAs, refusalOf } from "../../support/call";
import { appointed, type Person } from "../../support/people";
import { aPicture } from "../../support/pictures";
import { useWorld } from "../../support/world";

const words = "三单元楼道灯坏了两天";

describe("a request", () => {
  const world = useWorld();
  let otherWorker: Person;

  beforeAll(async () => {
    const { grids, communityId } = world.community;
    otherWorker = await appointed(world.database, communityId, "网格员小孙", [
      { role: "gridWorker", areaId: grids[1]!.gridId },
    ]);
  });

  async function addPhoto(person = world.resident, kind: "jpg" | "png" | "webp" = "jpg"): Promise<string> {
    const photoId = randomUUID();
    await callAs(person, "request", "addPhoto", { photoId, base64: aPicture(kind) });
    return photoId;
  }

  async function submit(): Promise<string> {
    const input = { words, place: "三单元门口", photoIds: [await addPhoto()] };
    return (await callAs(world.resident, "request", "submit", input)).case.caseId;
  }

  const read = async (caseId: string) => (await callAs(world.resident, "request", "get", { caseId })).case;

  it("is submitted with pictures, answered, sent back, answered again and closed", async () => {
    const photoIds = [
      await addPhoto(world.resident, "jpg"),
      await addPhoto(world.resident, "png"),
      await addPhoto(world.resident, "webp"),
    ];
    const { case: submitted } = await callAs(world.resident, "request", "submit", {
      words,
      place: "三单元门口",
      photoIds,
    });
    const { caseId } = submitted;
    expect(submitted).toMatchObject({ state: "submitted", gridName: "槐树社区第1网格", allowedActions: [] });
    const { photoUrls } = await read(caseId);
    expect(photoUrls.map((url) => url.split(".").at(-1)).sort()).toEqual(["jpg", "png", "webp"]);

    const { items } = await callAs(world.gridWorker, "request", "queue", {});
    expect(items).toMatchObject([{ caseId, allowedActions: ["answer"] }]);
    await callAs(world.gridWorker, "request", "answer", { caseId, words: "已报修，明天来换" });
    expect((await callAs(world.resident, "order", "home", {})).answeredRequests).toEqual([{ caseId, words }]);
    await callAs(world.resident, "request", "sendBack", { caseId, words: "还是不亮" });
    await callAs(world.gridWorker, "request", "answer", { caseId, words: "今天已经换好" });
    const { case: closed } = await callAs(world.resident, "request", "close", { caseId });
    expect(closed).toMatchObject({ state: "closed", allowedActions: [] });
    expect((await read(caseId)).history.map(({ event, by, words: said }) => [event, by, said])).toEqual([
      ["submit", "resident", words],
      ["answer", "gridWorker", "已报修，明天来换"],
      ["sendBack", "resident", "还是不亮"],
      ["answer", "gridWorker", "今天已经换好"],
      ["close", "resident", ""],
    ]);
    expect((await callAs(world.gridWorker, "request", "queue", {})).items).toEqual([]);
  });

  it("moves only along its table", async () => {
    const caseId = await submit();
    expect(await refusalOf(world.resident, "request", "close", { caseId })).toBe("case_moved_on");
    expect(await refusalOf(world.resident, "request", "sendBack", { caseId, words: "不行" })).toBe("case_moved_on");
    await callAs(world.gridWorker, "request", "answer", { caseId, words: "已经处理" });
    expect(await refusalOf(world.gridWorker, "request", "answer", { caseId, words: "已经处理" })).toBe("case_moved_on");
    await callAs(world.resident, "request", "close", { caseId });
    expect(await refusalOf(world.resident, "request", "sendBack", { caseId, words: "不行" })).toBe("case_moved_on");
  });

  it("is seen by its reporter and its own grid worker alone", async () => {
    const caseId = await submit();
    const neighbour = await world.newResident();
    for (const other of [neighbour, otherWorker])
      expect(await refusalOf(other, "request", "get", { caseId })).toBe("not_found");
    expect(await refusalOf(otherWorker, "request", "answer", { caseId, words: "已经处理" })).toBe("forbidden");
    expect((await callAs(otherWorker, "request", "queue", {})).items).toEqual([]);
    expect(await refusalOf(neighbour, "request", "close", { caseId })).toBe("not_found");
    await callAs(world.gridWorker, "request", "get", { caseId });
    await callAs(world.resident, "request", "get", { caseId });
  });

  it("takes pictures by what they are, not by what they say", async () => {
    const html = Buffer.from("<html><script>alert(1)</script></html>").toString("base64");
    expect(await refusalOf(world.resident, "request", "addPhoto", { photoId: randomUUID(), base64: html })).toBe(
      "not_a_picture",
    );
  });

  it("takes no picture of another's, none twice and none that isn't there", async () => {
    const neighbour = await world.newResident();
    const theirs = await addPhoto(neighbour);
    const used = await addPhoto();
    await callAs(world.resident, "request", "submit", { words, place: "门口", photoIds: [used] });
    for (const photoId of [theirs, used, randomUUID()]) {
      const input = { words, place: "门口", photoIds: [await addPhoto(), photoId] };
      expect(await refusalOf(world.resident, "request", "submit", input)).toBe("not_found");
    }
  });

  it("counts a picture named twice once", async () => {
    const photoId = await addPhoto();
    const { case: submitted } = await callAs(world.resident, "request", "submit", {
      words,
      place: "门口",
      photoIds: [photoId, photoId],
    });
    expect((await read(submitted.caseId)).photoUrls).toHaveLength(1);
  });

  it("stores a picture sent again once, under a new request too", async () => {
    const [photoId, base64] = [randomUUID(), aPicture()];
    const before = world.storage.files.size;
    for (let sent = 0; sent < 3; sent += 1) await callAs(world.resident, "request", "addPhoto", { photoId, base64 });
    expect(world.storage.files.size).toBe(before + 1);
  });

  it("keeps the pictures it was submitted with, whatever is sent under their ids later", async () => {
    const photoId = await addPhoto();
    const { case: submitted } = await callAs(world.resident, "request", "submit", {
      words,
      place: "门口",
      photoIds: [photoId],
    });
    const path = (await read(submitted.caseId)).photoUrls[0]!.replace("https://pictures.example/", "");
    const shown = world.storage.files.get(path)!;
    const forged = { photoId, base64: aPicture("jpg", 7) };
    expect(await refusalOf(world.resident, "request", "addPhoto", forged)).toBe("request_reused");
    expect(await refusalOf(await world.newResident(), "request", "addPhoto", forged)).toBe("request_reused");
    expect(world.storage.files.get(path)!.equals(shown)).toBe(true);
  });
});
