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

  it.each([
    ["a page", Buffer.from("<html><script>alert(1)</script></html>")],
    ["a drawing with a script", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")],
    ["a film", Buffer.from("GIF89a a moving picture")],
    ["a paper", Buffer.from("%PDF-1.7 not a picture")],
    ["a programme", Buffer.from("MZ this program cannot be run")],
    ["a picture's second half", Buffer.from(aPicture(), "base64").subarray(4)],
    ["the head of another container", Buffer.from("RIFF0000WAVEfmt and so on")],
  ])("are known by what they are, not by what they say: %s", async (_what, bytes) => {
    const photo = { photoId: randomUUID(), base64: bytes.toString("base64") };
    const before = world.storage.files.size;
    expect(await refusalOf(world.resident, "request", "addPhoto", photo)).toBe("not_a_picture");
    expect(world.storage.files.size).toBe(before);
    expect(await refusalWith([photo.photoId])).toBe("not_found");
  });

  it("are not in letters that mean nothing", async () => {
    const photo = { photoId: randomUUID(), base64: "这不是照片这不是照片这不是照片这不是照片" };
    expect(await refusalOf(world.resident, "request", "addPhoto", photo)).toBe("not_a_picture");
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

  it("say nothing of whose they are in their address", async () => {
    const caseId = await submitCase(world.resident, { photoIds: [await addPhoto()], isAnonymous: true });
    expect((await read(caseId)).photoUrls.join()).not.toContain(world.resident.memberId);
  });

  it.each(["jpg", "png", "webp"] as const)("say nothing of where and by which phone a %s was taken", (ending) => {
    const { told, untold } = withAndWithout[ending];
    expect(told.includes(gps)).toBe(true);
    expect(withoutMetadata(told, ending)).toEqual(untold);
    expect(withoutMetadata(untold, ending)).toEqual(untold);
  });

  it.each(["jpg", "png", "webp"] as const)("are read to the end though a %s is cut off anywhere", (ending) => {
    const { told } = withAndWithout[ending];
    for (let length = 12; length < told.length; length += 1) {
      const kept = withoutMetadata(told.subarray(0, length), ending);
      expect(kept.length).toBeLessThanOrEqual(length);
    }
  });
});

const gps = Buffer.from("GPS 30.123,114.456");
const withAndWithout = { jpg: jpegs(), png: pngs(), webp: webps() };

function jpegs() {
  const start = Buffer.from([0xff, 0xd8]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, gps.length + 2]), gps]);
  const quantisation = Buffer.from([0xff, 0xdb, 0, 4, 1, 2]);
  const scan = Buffer.from([0xff, 0xda, 0, 2, 9, 9, 9, 0xff, 0xd9]);
  return {
    told: Buffer.concat([start, segment, quantisation, scan]),
    untold: Buffer.concat([start, quantisation, scan]),
  };
}

function pngs() {
  const chunk = (name: string, bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, Buffer.from(name), bytes, Buffer.alloc(4)]);
  };
  const head = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", Buffer.alloc(13))]);
  const rest = Buffer.concat([chunk("IDAT", Buffer.alloc(5, 7)), chunk("IEND", Buffer.alloc(0))]);
  const told = Buffer.concat([head, chunk("eXIf", gps), chunk("iTXt", gps), rest]);
  return { told, untold: Buffer.concat([head, rest]) };
}

function webps() {
  const chunk = (name: string, bytes: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(bytes.length);
    return Buffer.concat([Buffer.from(name), length, bytes, Buffer.alloc(bytes.length % 2)]);
  };
  const file = (flags: number, ...more: Buffer[]) => {
    const chunks = Buffer.concat([
      chunk("VP8X", Buffer.from([flags, 0, 0, 0])),
      chunk("VP8 ", Buffer.alloc(7)),
      ...more,
    ]);
    return Buffer.concat([Buffer.from("RIFF"), sizeOf(chunks), Buffer.from("WEBP"), chunks]);
  };
  const sizeOf = (chunks: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32LE(chunks.length + 4);
    return size;
  };
  return { told: file(0b1_1100, chunk("EXIF", gps), chunk("XMP ", gps)), untold: file(0b1_0000) };
}
