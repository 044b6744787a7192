import pg from "pg";
import { migrate } from "./migrate";
import type { Session } from "./session";

/** `npm run migrate`: brings the database of MIGRATE_URL, or else of DATABASE_URL, to the present schema. */
async function main() {
  const url = process.env["MIGRATE_URL"] || process.env["DATABASE_URL"];
  if (!url) {
    throw new Error(
      "请设置 MIGRATE_URL（有建表权限的用户）· set MIGRATE_URL to a user who may create tables and roles",
    );
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const ran = await migrate(client as Session);
    for (const name of ran) console.log(`✓ ${name}`);
    console.log(ran.length > 0 ? `已执行 ${ran.length} 个文件 · applied` : "已是最新 · up to date");
  } finally {
    await client.end();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
