import { connect } from "node:net";
import { type Database, openPostgres } from "../../../tools/database/open";
import { type RunningHost, startHost } from "../../../tools/host/host";
import { openTestDatabase, type TestDatabase } from "../../support/database";

let test_: TestDatabase;
let database: Database;
let host: RunningHost;

beforeAll(async () => {
  test_ = await openTestDatabase();
  database = openPostgres(test_.url);
  host = await startHost(database, 0);
  expect((await fetch(`${host.address}/healthz`)).status).toBe(503);
  expect((await ask("/functions/member", { action: "me" })).status).toBe(503);
  host.open();
});

afterAll(async () => {
  await host.close();
  await database.close();
  await test_.close();
});

async function ask(path: string, body: unknown, headers: Record<string, string> = {}) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const response = await fetch(host.address + path, { method: "POST", body: text, headers });
  return { status: response.status, answer: (await response.json()) as { ok?: boolean; error?: { code: string } } };
}

/** What the server says to a request written by hand: fetch would tidy it first. */
function askRaw(line: string, hostName: string): Promise<string> {
  const { port } = new URL(host.address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1");
    let said = "";
    socket.setEncoding("utf8").on("data", (text) => (said += text));
    socket.on("end", () => resolve(said)).on("error", reject);
    socket.write(`${line} HTTP/1.1\r\nHost: ${hostName}\r\nConnection: close\r\n\r\n`);
  });
}

test("is healthy once open", async () => {
  expect((await fetch(`${host.address}/healthz`)).status).toBe(200);
});

test("makes of the header the identity the platform gives", async () => {
  const known = await ask("/functions/member", { action: "me", input: {} }, { "x-linli-openid": "somebody" });
  expect(known).toEqual({ status: 200, answer: { ok: true, data: { memberships: [] } } });
  const unknown = await ask("/functions/member", { action: "me", input: {} });
  expect(unknown).toMatchObject({ status: 200, answer: { error: { code: "unauthenticated" } } });
});

test.each([
  ["text that is not JSON", "/functions/member", "{", 400, "invalid_input"],
  ["JSON that is no call", "/functions/member", "null", 200, "invalid_input"],
  ["an unknown function", "/functions/toString", "{}", 404, "unknown_action"],
  ["an unknown action", "/functions/member", '{"action":"toString"}', 200, "unknown_action"],
  ["five megabytes", "/functions/member", JSON.stringify("里".repeat(1_700_000)), 413, "too_large"],
])("refuses %s with its own code and goes on", async (_, path, body, status, code) => {
  const { answer, ...rest } = await ask(path, body, { "x-linli-openid": "somebody" });
  expect({ ...rest, code: answer.error?.code }).toEqual({ status, code });
  expect((await fetch(`${host.address}/healthz`)).status).toBe(200);
});

test("refuses a name of elsewhere that points here, and a page of elsewhere", async () => {
  expect(await askRaw("GET /healthz", "linli.example")).toMatch(/^HTTP\/1.1 403/);
  expect(await askRaw("GET /healthz", "localhost:8787")).toMatch(/^HTTP\/1.1 200/);
  const response = await fetch(`${host.address}/local/jobs`, {
    method: "POST",
    headers: { origin: "https://a.example" },
  });
  expect(response.status).toBe(403);
});

test.each([
  "/app/../../package.json",
  "/app/%2e%2e%2f%2e%2e%2fpackage.json",
  "/files/..%2fowner.lock",
  "/stage/%00",
  "/app/%zz",
])("gives nothing from outside its folders: %s", async (path) => {
  expect(await askRaw(`GET ${path}`, "127.0.0.1")).toMatch(/^HTTP\/1.1 404/);
});

test("serves the stage", async () => {
  const response = await fetch(`${host.address}/`);
  expect(response.headers.get("content-type")).toMatch("text/html");
  expect(await response.text()).toMatch("邻里");
});

test("moves the clock, which goes on from there, and frees it", async () => {
  const asked = new Date("2030-01-01T00:00:00Z");
  expect(await ask("/local/clock", { now: asked.toISOString() })).toMatchObject({ status: 200, answer: { set: true } });
  const ahead = host.clock.now().getTime() - asked.getTime();
  expect(ahead).toBeGreaterThanOrEqual(0);
  expect(ahead).toBeLessThan(10_000);
  expect(await ask("/local/clock", { now: null })).toMatchObject({ answer: { set: false } });
  expect(await ask("/local/clock", { now: "soon" })).toMatchObject({ status: 400 });
});

test("runs the timer once when asked", async () => {
  expect(await ask("/local/jobs", {})).toMatchObject({ status: 200, answer: { ok: true } });
});

describe("a file sent for an import", () => {
  const [community, importId] = ["6f6a3c1e-2f0f-4d2c-9d0f-3d1f6b7a9c10", "6f6a3c1e-2f0f-4d2c-9d0f-3d1f6b7a9c11"];
  const send = async (path: string, body: string) => {
    const response = await fetch(`${host.address}/local/upload?path=${encodeURIComponent(path)}`, {
      method: "POST",
      body,
    });
    return { status: response.status, answer: (await response.json()) as { reference?: string } };
  };

  it("is kept where it belongs, and not given out to whoever knows its name", async () => {
    const path = `${community}/imports/${importId}.csv`;
    expect(await send(path, "工单编号,诉求内容")).toEqual({ status: 200, answer: { reference: `local://${path}` } });
    expect((await fetch(`${host.address}/files/${path}`)).status).toBe(404);
  });

  it.each([`../${importId}.csv`, `${community}/photos/${importId}.csv`, `${community}/imports/${importId}.js`, ""])(
    "is refused elsewhere: %s",
    async (path) => expect((await send(path, "x")).status).toBe(400),
  );
});
