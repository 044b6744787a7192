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
