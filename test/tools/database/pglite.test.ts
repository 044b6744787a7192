import { openPool } from "../../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import { migrate } from "../../../tools/database/migrate";
import { PgliteDatabase } from "../../../tools/database/pglite";
import { serverUrl } from "../../support/server";
import { removeFolders, temporaryFolder } from "../support/folders";

let database: PgliteDatabase;

beforeAll(async () => {
  database = await PgliteDatabase.open();
  await database.asAdmin((session) => migrate(session));
  await database.asAdmin((session) =>
    session.query("CREATE TABLE notes (note_id int PRIMARY KEY, text text); GRANT ALL ON notes TO linli_app"),
  );
}, 60_000);

afterAll(async () => {
  await database.close();
  removeFolders();
});

async function query(connections: Connections, text: string, params?: unknown[]) {
  const client = await connections.connect();
  try {
    return await client.query(text, params);
  } finally {
    client.release();
  }
}

test("gives turns in the order they were asked for, a transaction to each", async () => {
  const order: string[] = [];
  const turn = async (name: string) => {
    const client = await database.connections().connect();
    order.push(`${name} in`);
    await client.query("BEGIN");
    await client.query("SELECT pg_sleep(0.01)");
    await client.query("COMMIT");
    order.push(`${name} out`);
    client.release();
  };
  await Promise.all(["a", "b", "c"].map(turn));
  expect(order).toEqual(["a in", "a out", "b in", "b out", "c in", "c out"]);
});

test("rolls back a transaction that was left open", async () => {
  const client = await database.connections().connect();
  await client.query("BEGIN");
  await client.query("INSERT INTO notes VALUES ($1, $2)", [1, "left"]);
  client.release();
  expect((await query(database.connections(), "SELECT * FROM notes")).rows).toEqual([]);
  await expect(client.query("SELECT 1")).rejects.toThrow("released");
});

test("passes errors on with their code and constraint, and goes on", async () => {
  await query(database.connections(), "INSERT INTO notes VALUES ($1, $2)", [2, "two"]);
  const again = query(database.connections(), "INSERT INTO notes VALUES ($1, $2)", [2, "two"]);
  await expect(again).rejects.toMatchObject({ code: "23505", constraint: "notes_pkey" });
  expect((await query(database.connections(), "SELECT text FROM notes")).rows).toEqual([{ text: "two" }]);
});

test("acts as the application's role, the superuser only to migrate", async () => {
  await database.asAdmin(async (session) => {
    expect((await session.query("SELECT current_user")).rows).toEqual([{ current_user: "postgres" }]);
  });
  expect((await query(database.connections(), "SELECT current_user")).rows).toEqual([{ current_user: "linli_app" }]);
  const denied = query(database.connections(), "DELETE FROM entries");
  await expect(denied).rejects.toMatchObject({ code: "42501" });
});

test("reads and sends values as pg does", async () => {
  const text = `SELECT 9007199254740991::int8 AS whole, sum(n) AS total, $1::date AS day, $2::timestamptz AS instant,
    $3::jsonb AS document, $4::text[] AS words, $5::uuid[] AS ids, $6::bool AS yes, $7::bytea AS bytes, $8::text AS missing,
    array_agg(n) AS wholes, '1 day'::interval AS lasting, 1.5::numeric AS half
    FROM generate_series(1::int8, 3) AS n`;
  const id = "0190a6f0-0000-7000-8000-000000000000";
  const params = ["2026-11-21", new Date("2026-11-21T00:00:00.123Z"), { a: ['"', "里"] }, ["a,b", "{}", null]];
  const rest = [[id], true, Buffer.from([0, 255]), null];
  const pool = openPool(serverUrl());
  try {
    const onPg = await query(pool, text, [...params, ...rest]);
    const onPglite = await query(database.connections(), text, [...params, ...rest]);
    expect(onPglite.rows).toEqual(onPg.rows);
    expect(onPglite.rows[0]).toMatchObject({ whole: 9007199254740991, total: 6, day: "2026-11-21" });
    expect([onPglite.rowCount, onPglite.command]).toEqual([onPg.rowCount, onPg.command]);
  } finally {
    await pool.end();
  }
});

test("counts the rows a write touched", async () => {
  const { rowCount } = await query(database.connections(), "UPDATE notes SET text = $1", ["changed"]);
  expect(rowCount).toBe(1);
});

test("opens a snapshot as it was, and a folder as it was left", async () => {
  const copy = await PgliteDatabase.open({ folder: temporaryFolder() + "/database", snapshot: await database.dump() });
  expect((await query(copy.connections(), "SELECT note_id FROM notes")).rows).toEqual([{ note_id: 2 }]);
  await copy.close();
});
