import { existsSync } from "node:fs";
import path from "node:path";
import { NotADemo } from "../../../tools/database/demoMark";
import { FolderInUse } from "../../../tools/database/lock";
import { openDatabase } from "../../../tools/database/open";
import { openTestDatabase } from "../../support/database";
import { removeFolders, temporaryFolder } from "../support/folders";

afterAll(removeFolders);

test("refuses a PostgreSQL that holds a community of somebody's, and leaves it as it was", async () => {
  const database = await openTestDatabase();
  try {
    await expect(openDatabase(database.url)).rejects.toThrow(NotADemo);
    expect(await database.sql("SELECT to_regclass('linli_demo_mark') AS mark")).toEqual([{ mark: null }]);
  } finally {
    await database.close();
  }
});

test("takes an empty PostgreSQL and knows it again", async () => {
  const database = await openTestDatabase({ empty: true });
  try {
    const first = await openDatabase(database.url);
    expect((await first.migrate()).length).toBeGreaterThan(0);
    await first.close();
    const second = await openDatabase(database.url);
    expect(await second.migrate()).toEqual([]);
    await second.close();
  } finally {
    await database.close();
  }
});

test("lets one at a time have the embedded database's folder", async () => {
  const folder = temporaryFolder();
  const database = await openDatabase("", folder);
  await expect(openDatabase("", folder)).rejects.toThrow(FolderInUse);
  await database.close();
  expect(existsSync(path.join(folder, "owner.lock"))).toBe(false);
}, 60_000);
