import { randomBytes, randomUUID } from "node:crypto";
import { provide } from "../../cloudfunctions/shared/runtime/environment";
import { openCloudStorage } from "../../cloudfunctions/shared/adapters/cloudbaseSdk";
import type { Storage } from "../../cloudfunctions/shared/core/storage";
import { callAs, codeOf, answerTo } from "../support/call";
import { submitCase } from "../support/cases";
import { CloudEndpoint } from "../support/cloudEndpoint";
import { aPicture } from "../support/pictures";
import { useWorld } from "../support/world";

describe("cloud storage through the SDK", () => {
  let endpoint: CloudEndpoint;
  let storage: Storage;

  beforeAll(async () => {
    endpoint = await CloudEndpoint.start();
    storage = openCloudStorage({
      env: "test-env",
      secretId: "id",
      secretKey: "key",
      serviceUrl: `${endpoint.url}/admin`,
    });
  });
  afterEach(() => {
    endpoint.refusesUploads = false;
  });
  afterAll(() => endpoint.stop());

  it("uploads the very bytes under the path, signed, and gives the file's id", async () => {
    const bytes = randomBytes(300_000);
    expect(await storage.put("community/member/photo.jpg", bytes)).toBe(
      "cloud://test.bucket/community/member/photo.jpg",
    );
    const kept = endpoint.stored.get("community/member/photo.jpg")!;
    expect(kept.bytes.equals(bytes)).toBe(true);
    expect(kept.headers).toMatchObject({
      authorization: "signed",
      "x-cos-security-token": "token",
      "x-cos-meta-fileid": "cos",
    });
    expect(endpoint.asked.at(-1)).toMatchObject({
      action: "storage.getUploadMetadata",
      envName: "test-env",
      authorization: expect.stringContaining("id") as string,
    });
  });

  it("replaces what is stored again under the same path", async () => {
    await storage.put("again.png", Buffer.from("first"));
    await storage.put("again.png", Buffer.from("second"));
    expect(endpoint.stored.get("again.png")!.bytes.toString()).toBe("second");
  });

  it("gives addresses in the order asked, good for an hour", async () => {
    const references = ["cloud://test.bucket/a.jpg", "cloud://test.bucket/b.jpg"];
    expect(await storage.urls(references)).toEqual([
      "https://pictures.example/a.jpg?t=3600",
      "https://pictures.example/b.jpg?t=3600",
    ]);
  });

  it("reads a file part by part, knows how large it is, and what is none of its own", async () => {
    const reference = await storage.put("community/imports/a.csv", Buffer.from("0123456789"));
    expect(storage.pathOf(reference)).toBe("community/imports/a.csv");
    expect(storage.pathOf("local://a.csv")).toBeNull();
    expect(await storage.read(reference, 2, 3)).toEqual({ bytes: Buffer.from("234"), totalBytes: 10 });
    expect(await storage.read(reference, 10, 5)).toEqual({ bytes: Buffer.alloc(0), totalBytes: 10 });
    expect(await storage.read("cloud://test.bucket/community/imports/none.csv", 0, 5)).toBeNull();
  });

  it("fails when the store refuses the bytes", async () => {
    endpoint.refusesUploads = true;
    await expect(storage.put("refused.jpg", Buffer.from("x"))).rejects.toThrow();
  });

  describe("beneath the request function", () => {
    const world = useWorld();
    const use = (used: () => Promise<Storage>) => provide({ storage: used });

    it("keeps a resident's picture and shows it", async () => {
      use(() => Promise.resolve(storage));
      const [photoId, base64] = [randomUUID(), aPicture("png")];
      await callAs(world.resident, "request", "addPhoto", { photoId, base64 });
      const [path] = [...endpoint.stored.keys()].filter((key) => key.includes(photoId));
      expect(endpoint.stored.get(path!)!.bytes.equals(Buffer.from(base64, "base64"))).toBe(true);
      const caseId = await submitCase(world.resident, { photoIds: [photoId] });
      const { case: shown } = await callAs(world.resident, "request", "get", { caseId });
      expect(shown.photoUrls).toEqual([expect.stringContaining(photoId)]);
    });

    it("writes nothing when the store refuses, and says nothing of why", async () => {
      use(() => Promise.resolve(storage));
      world.log.expectFaults();
      endpoint.refusesUploads = true;
      const photoId = randomUUID();
      expect(codeOf(await answerTo(world.resident, "request", "addPhoto", { photoId, base64: aPicture() }))).toBe(
        "internal",
      );
      expect(world.log.lines.join()).not.toContain("AccessDenied");
      expect(await world.database.sql("SELECT FROM photos WHERE photo_id = $1", [photoId])).toEqual([]);
    });
  });
});
