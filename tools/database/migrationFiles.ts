import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../paths";

export interface MigrationFile {
  name: string;
  sql: string;
  checksum: string;
}

export const migrationsDirectory = path.join(root, "cloudfunctions/shared/migrations");

const migrationName = /^\d{14}_[a-z0-9_]+\.sql$/;

/** Files of the schema in the order they are applied: by the instant in their name. */
export function readMigrations(directory: string): MigrationFile[] {
  const names = sqlFiles(directory);
  const odd = names.find((name) => !migrationName.test(name));
  if (odd)
    throw new Error(`迁移文件名应为 14 位 UTC 时间加名字：${odd} · a migration is named <14-digit UTC>_<name>.sql`);
  return names.map((name) => readSql(directory, name));
}

/** Functions of the database, replaced as a whole whenever their file changes. */
export function readFunctions(directory: string): MigrationFile[] {
  const folder = path.join(directory, "functions");
  return existsSync(folder) ? sqlFiles(folder).map((name) => readSql(directory, `functions/${name}`)) : [];
}

function sqlFiles(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".sql"))
    .sort();
}

function readSql(directory: string, name: string): MigrationFile {
  // A checkout may have turned line ends; the checksum must not notice.
  const sql = readFileSync(path.join(directory, name), "utf8").replaceAll("\r\n", "\n");
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}
