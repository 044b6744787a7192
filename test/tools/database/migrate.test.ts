import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { migrate } from "../../../tools/database/migrate";
import type { Session } from "../../../tools/database/session";
import { openTestDatabase, type TestDatabase } from "../../support/database";
import { removeFolders, temporaryFolder } from "../support/folders";

const first = "20260101000000_cups.sql";
const second = "20260102000000_saucers.sql";

let database: TestDatabase;
let directory: string;

beforeEach(async () => {
  database = await openTestDatabase({ empty: true });
  directory = temporaryFolder();
  mkdirSync(path.join(directory, "functions"));
  write(first, "CREATE TABLE cups (cup_id int PRIMARY KEY); GRANT SELECT ON cups TO linli_app;");
  write(second, "CREATE TABLE saucers (cup_id int REFERENCES cups);");
  write("functions/one.sql", "CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';");
});

afterEach(() => database.close());
afterAll(removeFolders);

const write = (name: string, sql: string) => writeFileSync(path.join(directory, name), sql);

async function run(url = database.url, transform?: (sql: string) => string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await migrate(client as Session, { directory, ...(transform ? { transform } : {}) });
  } finally {
    await client.end();
  }
}

test("runs migrations in order, then functions, and nothing the second time", async () => {
  expect(await run()).toEqual([first, second, "functions/one.sql"]);
  expect(await run()).toEqual([]);
});

test("refuses an applied file that changed, and applies nothing", async () => {
  await run();
  write(first, "CREATE TABLE mugs (mug_id int);");
  write("20260103000000_spoons.sql", "CREATE TABLE spoons (spoon_id int);");
  await expect(run()).rejects.toThrow(first);
  expect(await database.sql("SELECT to_regclass('spoons') AS found")).toEqual([{ found: null }]);
});

test("refuses when an applied file is missing", async () => {
  await run();
  rmSync(path.join(directory, second));
  await expect(run()).rejects.toThrow(second);
});

test("runs a function's file again when it changed", async () => {
  await run();
  write("functions/one.sql", "CREATE OR REPLACE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 11';");
  expect(await run()).toEqual(["functions/one.sql"]);
  expect(await database.sql("SELECT one()")).toEqual([{ one: 11 }]);
});

test("leaves nothing of a file that fails, and goes on from there when mended", async () => {
  write(second, "CREATE TABLE saucers (cup_id int); SELECT nonsense;");
  await expect(run()).rejects.toThrow(second);
  expect(await database.sql("SELECT to_regclass('saucers') AS found")).toEqual([{ found: null }]);
  write(second, "CREATE TABLE saucers (cup_id int);");
  expect(await run()).toEqual([second, "functions/one.sql"]);
});

test("runs each file once when eight runners start together", async () => {
  const ran = await Promise.all(Array.from({ length: 8 }, () => run()));
  expect(ran.flat().sort()).toEqual([first, second, "functions/one.sql"].sort());
});

test("prepares several databases of one cluster at once", async () => {
  const others = await Promise.all([1, 2, 3].map(() => openTestDatabase({ empty: true })));
  try {
    const ran = await Promise.all([database, ...others].map(({ url }) => run(url)));
    expect(ran.map((names) => names.length)).toEqual([3, 3, 3, 3]);
  } finally {
    await Promise.all(others.map((other) => other.close()));
  }
});

test("gives all to the owner and only what is granted to the application", async () => {
  await run();
  const owners = await database.sql("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'");
  expect(owners).toEqual([{ tableowner: "linli_owner" }]);
  const client = await database.connections.connect();
  try {
    await expect(client.query("SELECT * FROM cups")).resolves.toMatchObject({ rowCount: 0 });
    await expect(client.query("SELECT * FROM saucers")).rejects.toMatchObject({ code: "42501" });
    await expect(client.query("CREATE TABLE forks (fork_id int)")).rejects.toMatchObject({ code: "42501" });
  } finally {
    client.release();
  }
});

test("keeps the checksum of the file when a transform changes what is run", async () => {
  await run(database.url, (sql) => sql.replaceAll("cups", "bowls"));
  expect(await database.sql("SELECT to_regclass('bowls') IS NOT NULL AS found")).toEqual([{ found: true }]);
  expect(await run()).toEqual([]);
});
