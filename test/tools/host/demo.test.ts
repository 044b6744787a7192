import { openDatabase } from "../../../tools/database/open";
import { ensureDemo, type LoadDemo } from "../../../tools/host/demo";
import { startHost } from "../../../tools/host/host";
import { openTestDatabase } from "../../support/database";

const community = "0190a6f0-0000-7000-8000-00000000000c";

/** A load that fills something and, when told, is cut off in the middle. */
const loader =
  (cut: boolean): LoadDemo =>
  async ({ connections }) => {
    const client = await connections.connect();
    try {
      const area =
        "INSERT INTO areas (area_id, kind, name, lineage) VALUES ($1::uuid, 'community', '社区', ARRAY[$1::uuid])";
      await client.query(area, [community]);
      await client.query("INSERT INTO communities (community_id) VALUES ($1)", [community]);
    } finally {
      client.release();
    }
    if (cut) throw new Error("cut");
  };

test("begins anew after a load that was cut off, and loads once", async () => {
  const test = await openTestDatabase({ empty: true });
  const database = await openDatabase(test.url);
  const host = await startHost(database, 0);
  try {
    await database.migrate();
    const progress = () => undefined;
    await expect(ensureDemo(database, host, loader(true), progress)).rejects.toThrow("cut");
    await expect(ensureDemo(database, host, loader(false), progress)).resolves.toBe(true);
    await expect(ensureDemo(database, host, loader(true), progress)).resolves.toBe(true);
    expect(await test.sql("SELECT count(*)::int AS count FROM communities")).toEqual([{ count: 1 }]);
    expect(host.clock.isSet).toBe(false);
  } finally {
    await host.close();
    await database.close();
    await test.close();
  }
});
