import { randomBytes } from "node:crypto";
import pg from "pg";
import { openPool } from "../../../cloudfunctions/shared/runtime/database";
import { migrate } from "../../../tools/database/migrate";
import type { Session } from "../../../tools/database/session";
import { openTestDatabase, type TestDatabase } from "../../support/database";

let database: TestDatabase;
const name = `linli_${randomBytes(4).toString("hex")}`;
const [migrator, functions] = [`${name}_migrator`, `${name}_functions`];

beforeAll(async () => {
  database = await openTestDatabase({ empty: true });
  await database.sql(`
    CREATE ROLE ${migrator} LOGIN PASSWORD 'm';
    CREATE ROLE ${functions} LOGIN PASSWORD 'f' NOINHERIT;
    GRANT linli_owner, linli_app TO ${migrator};
    GRANT linli_app TO ${functions};
    GRANT USAGE, CREATE ON SCHEMA public TO linli_owner;`);
});

afterAll(async () => {
  await database.sql(`DROP ROLE ${migrator}, ${functions}`);
  await database.close();
});

function addressFor(user: string, password: string): string {
  return Object.assign(new URL(database.url), { username: user, password }).href;
}

test("migrates as a login that may make no roles, once an administrator has prepared them", async () => {
  const client = new pg.Client({ connectionString: addressFor(migrator, "m") });
  await client.connect();
  expect((await migrate(client as Session)).length).toBeGreaterThan(0);
  await client.end();
});

test("lets the functions' own login act as the application and as nobody else", async () => {
  const pool = openPool(addressFor(functions, "f"));
  const client = await pool.connect();
  expect((await client.query("SELECT current_user")).rows).toEqual([{ current_user: "linli_app" }]);
  await expect(client.query("DELETE FROM entries")).rejects.toMatchObject({ code: "42501" });
  await expect(client.query("SET ROLE linli_owner")).rejects.toMatchObject({ code: "42501" });
  client.release();
  await pool.end();
});
