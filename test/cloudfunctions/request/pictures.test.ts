import { randomUUID } from "node:crypto";
import { withoutMetadata } from "../../../cloudfunctions/shared/core/request/picture";
import { callAs, refusalOf } from "../../support/call";
import { bringTo, complaint, submitCase } from "../../support/cases";
import { aPicture } from "../../support/pictures";
import { useWorld } from "../../support/world";

describe("a request's pictures", () => {
  const world = useWorld();

  async function addPhoto(person = world.resident, kind: "jpg" | "png" | "webp" = "jpg"): Promise<string> {
    const photoId = randomUUID();
    await callAs(person, "request", "addPhoto", { photoId, base64: aPicture(kind) });
    return photoId;
  }

  const read = async (caseId: string) => (await callAs(world.resident, "request", "get", { caseId })).case;
  const refusalWith = (photoIds: string[]) =>
    refusalOf(world.resident, "request", "submit", { ...complaint, photoIds });

  it("are shown with what was asked, and those of the answer with the answer", async () => {
    const photoIds = [await addPhoto(), await addPhoto(world.resident, "png"), await addPhoto(world.resident, "webp")];
    const caseId = await submitCase(world.resident, { photoIds });
    await bringTo(world, caseId, "handling");
    const done = await addPhoto(world.gridWorker);
    await callAs(world.gridWorker, "request", "answer", { caseId, words: "已经换好", photoIds: [done] });
    const { photoUrls, history } = await read(caseId);
    expect(photoUrls.map((url) => url.split(".").at(-1)).sort()).toEqual(["jpg", "png", "webp"]);
    expect(history.map((moment) => moment.photoUrls.length)).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(history.at(-1)!.photoUrls[0]).toContain(done);
  });

  it("are known by what they are, not by what they say", async () => {
    const html = Buffer.from("<html><script>alert(1)</script></html>").toString("base64");
    expect(await refusalOf(world.resident, "request", "addPhoto", { photoId: randomUUID(), base64: html })).toBe(
      "not_a_picture",
    );
  });

  it("are one's own, used once, and there", async () => {
    const theirs = await addPhoto(await world.newResident());
    const used = await addPhoto();
    await submitCase(world.resident, { photoIds: [used] });
    for (const photoId of [theirs, used, randomUUID()]) {
      expect(await refusalWith([await addPhoto(), photoId])).toBe("not_found");
    }
  });

  it("named twice count once", async () => {
    const photoId = await addPhoto();
    const caseId = await submitCase(world.resident, { photoIds: [photoId, photoId] });
    expect((await read(caseId)).photoUrls).toHaveLength(1);
  });

  it("sent again are stored once, under a new request too", async () => {
    const [photoId, base64] = [randomUUID(), aPicture()];
    const before = world.storage.files.size;
    for (let sent = 0; sent < 3; sent += 1) await callAs(world.resident, "request", "addPhoto", { photoId, base64 });
    expect(world.storage.files.size).toBe(before + 1);
  });

  it("stay what they were, whatever is sent under their ids later", async () => {
    const photoId = await addPhoto();
    const caseId = await submitCase(world.resident, { photoIds: [photoId] });
    const path = (await read(caseId)).photoUrls[0]!.replace("https://pictures.example/", "");
    const shown = world.storage.files.get(path)!;
    const forged = { photoId, base64: aPicture("jpg", 7) };
    expect(await refusalOf(world.resident, "request", "addPhoto", forged)).toBe("request_reused");
    expect(await refusalOf(await world.newResident(), "request", "addPhoto", forged)).toBe("request_reused");
    expect(world.storage.files.get(path)!.equals(shown)).toBe(true);
  });

  it("say nothing of whose they are, in their address or inside", async () => {
    const caseId = await submitCase(world.resident, { photoIds: [await addPhoto()], isAnonymous: true });
    expect((await read(caseId)).photoUrls.join()).not.toContain(world.resident.memberId);
    const gps = Buffer.from("GPS 30.123,114.456");
    const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, gps.length + 2]), gps]);
    const quantisation = Buffer.from([0xff, 0xdb, 0, 4, 1, 2]);
    const scan = Buffer.from([0xff, 0xda, 0, 2, 9, 9, 9, 0xff, 0xd9]);
    const start = Buffer.from([0xff, 0xd8]);
    expect(withoutMetadata(Buffer.concat([start, segment, quantisation, scan]))).toEqual(
      Buffer.concat([start, quantisation, scan]),
    );
  });
});
