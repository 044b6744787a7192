import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { root } from "../paths";
import { migrate } from "./migrate";
import type { Session } from "./session";

const tablesFile = path.join(root, "cloudfunctions/shared/core/tables.ts");

/**
 * `npm run types`: writes the tables' types from a freshly migrated PostgreSQL; with `--check`, tells whether they drifted.
 * Types are as our parsers give them: int8 and numeric are numbers, a date is its text.
 */
async function main() {
  const { startServer } = (await import("./server.mjs")) as typeof import("./server.mjs");
  const server = await startServer({ fsync: false });
  try {
    const written = await generate(await server.createDatabase("linli_types"));
    if (!process.argv.includes("--check")) writeFileSync(tablesFile, written);
    else if (readFileSync(tablesFile, "utf8") !== written) {
      throw new Error("表类型与迁移不一致，请运行 npm run types · table types drifted from the migrations");
    }
  } finally {
    await server.dropDatabase("linli_types");
    await server.stop();
  }
}

async function generate(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await migrate(client as Session);
  await client.end();

  const out = path.join(tmpdir(), `linli-tables-${process.pid}.ts`);
  const arguments_ = [
    path.join(root, "node_modules/kysely-codegen/dist/cli/bin.js"),
    ...["--dialect", "postgres", "--url", url, "--out-file", out, "--log-level", "error"],
    ...["--exclude-pattern", "schema_migrations", "--numeric-parser", "number", "--date-parser", "string"],
    ...["--type-mapping", JSON.stringify({ int8: "number" })],
  ];
  execFileSync(process.execPath, arguments_, { stdio: ["ignore", "ignore", "inherit"] });
  return readFileSync(out, "utf8");
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
