import { randomUUID } from "node:crypto";
import path from "node:path";
import { openDatabase } from "../../../tools/database/open";
import { root } from "../../../tools/paths";
import { type Child, runScript } from "../support/children";
import { removeFolders, temporaryFolder } from "../support/folders";

const serve = path.join(root, "tools/host/serve.ts");
const streetId = randomUUID();
const communityId = randomUUID();
const buildingId = randomUUID();

afterAll(removeFolders);

async function prepare(folder: string): Promise<void> {
  const database = await openDatabase("", folder);
  await database.migrate();
  await database.asAdmin(async (session) => {
    const area = "INSERT INTO areas (area_id, parent_id, kind, name, lineage) VALUES ($1, $2, $3, $4, $5)";
    await session.query(area, [streetId, null, "street", "武当路街道", [streetId]]);
    await session.query(area, [communityId, streetId, "community", "梧桐里社区", [streetId, communityId]]);
    await session.query(area, [buildingId, communityId, "building", "1号楼", [streetId, communityId, buildingId]]);
    await session.query("INSERT INTO communities (community_id) VALUES ($1)", [communityId]);
  });
  await database.close();
}

async function start(folder: string): Promise<{ child: Child; address: string }> {
  const child = runScript(serve, ["--empty"], { LINLI_DATA: folder, PORT: "0" });
  const [address] = await child.said(/http:\/\/127\.0\.0\.1:\d+/);
  return { child, address: address! };
}

async function call(address: string, openid: string, action: string, rest: object) {
  const response = await fetch(`${address}/functions/member`, {
    method: "POST",
    headers: { "x-linli-openid": openid },
    body: JSON.stringify({ action, ...rest }),
  });
  return (await response.json()) as { ok: boolean; data?: { memberships?: unknown[] } };
}

const join = (address: string, openid: string) =>
  call(address, openid, "join", {
    communityId,
    requestId: randomUUID(),
    input: { name: "王秀兰", birthDate: "1950-01-01", buildingId, room: "1单元101" },
  });

test("has every acknowledged write after kill -9 in the middle of writes", async () => {
  const folder = temporaryFolder();
  await prepare(folder);
  const first = await start(folder);

  const acknowledged: string[] = [];
  const refused: unknown[] = [];
  const writer = async (name: string) => {
    for (let index = 0; ; index += 1) {
      const openid = `${name}-${index}`;
      const answer = await join(first.address, openid);
      if (answer.ok) acknowledged.push(openid);
      else refused.push(answer);
    }
  };
  // Each ends when the connection breaks.
  const writers = Promise.allSettled(["a", "b", "c", "d"].map(writer));
  while (acknowledged.length < 40 && refused.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await first.child.end("SIGKILL");
  await writers;
  expect(refused).toEqual([]);

  const second = await start(folder);
  try {
    const found = await Promise.all(acknowledged.map((openid) => call(second.address, openid, "me", { input: {} })));
    expect(found.filter((answer) => answer.data?.memberships?.length === 1)).toHaveLength(acknowledged.length);
  } finally {
    await second.child.end("SIGTERM");
  }
  expect(second.child.process.exitCode).toBe(0);
}, 120_000);
