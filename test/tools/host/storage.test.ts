import { readFileSync } from "node:fs";
import path from "node:path";
import { folderStorage } from "../../../tools/host/storage";
import { removeFolders, temporaryFolder } from "../support/folders";

afterAll(removeFolders);

test("keeps a picture under its path and gives its address", async () => {
  const folder = temporaryFolder();
  const storage = folderStorage(folder);
  const reference = await storage.put("requests/a b.jpg", Buffer.from("first"));
  expect(await storage.put("requests/a b.jpg", Buffer.from("second"))).toBe(reference);
  expect(readFileSync(path.join(folder, "requests/a b.jpg"), "utf8")).toBe("second");
  expect(await storage.urls([reference])).toEqual(["/files/requests/a%20b.jpg"]);
});

test.each(["../out.jpg", "/etc/out.jpg", "a/../../out.jpg", "..\\out.jpg"])(
  "refuses a path that leaves its folder: %s",
  async (asked) => {
    await expect(folderStorage(temporaryFolder()).put(asked, Buffer.alloc(1))).rejects.toThrow("leaves its folder");
  },
);

test("reads a file part by part, and says how large it is", async () => {
  const storage = folderStorage(temporaryFolder());
  const reference = await storage.put("imports/a.csv", Buffer.from("0123456789"));
  expect(storage.pathOf(reference)).toBe("imports/a.csv");
  expect(await storage.read(reference, 2, 3)).toEqual({ bytes: Buffer.from("234"), totalBytes: 10 });
  expect(await storage.read(reference, 8, 30)).toEqual({ bytes: Buffer.from("89"), totalBytes: 10 });
  expect(await storage.read(reference, 10, 5)).toEqual({ bytes: Buffer.alloc(0), totalBytes: 10 });
});

test.each(["local://imports/none.csv", "local://../out.csv", "cloud://elsewhere/a.csv"])(
  "has nothing to read under %s",
  async (reference) => expect(await folderStorage(temporaryFolder()).read(reference, 0, 1)).toBeNull(),
);
