import { type MigrationFile, migrationsDirectory, readFunctions, readMigrations } from "./migrationFiles";
import { ownerRole, prepareRoles } from "./roles";
import { inTransaction, type Session } from "./session";

export interface MigrateOptions {
  directory?: string;
  /** Changes the SQL before it is run, not its checksum: tests partition the tables with it. */
  transform?: (sql: string) => string;
}

/** Any number will do, as long as every runner takes the same. */
const runnerLock = 20261121;

/**
 * Brings a database to the present schema over one session of a user who may create roles (or is in both already).
 * Applied migrations stay as they were: one that changed or vanished is an error. Returns the names of the files run.
 */
export async function migrate(session: Session, options: MigrateOptions = {}): Promise<string[]> {
  const directory = options.directory ?? migrationsDirectory;
  const transform = options.transform ?? ((sql: string) => sql);

  await session.query("SELECT pg_advisory_lock($1)", [runnerLock]);
  try {
    await prepareRoles(session);
    await session.query(`SET ROLE ${ownerRole}`);
    const applied = await readApplied(session);
    const due = [
      ...dueMigrations(readMigrations(directory), applied),
      ...readFunctions(directory).filter((file) => applied.get(file.name) !== file.checksum),
    ];
    for (const file of due) await apply(session, file, transform);
    return due.map((file) => file.name);
  } finally {
    await session.query("RESET ROLE");
    await session.query("SELECT pg_advisory_unlock($1)", [runnerLock]);
  }
}

async function readApplied(session: Session): Promise<Map<string, string>> {
  await session.query(`
    CREATE TABLE IF NOT EXISTS schema_migrations (
      name text PRIMARY KEY,
      checksum text NOT NULL,
      applied_at timestamptz NOT NULL
    )`);
  const { rows } = await session.query<{ name: string; checksum: string }>(
    "SELECT name, checksum FROM schema_migrations",
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function dueMigrations(files: MigrationFile[], applied: Map<string, string>): MigrationFile[] {
  const present = new Map(files.map((file) => [file.name, file.checksum]));
  for (const [name, checksum] of applied) {
    if (name.startsWith("functions/")) continue;
    if (!present.has(name)) {
      throw new Error(`已执行的迁移文件不见了：${name} · an applied migration is missing`);
    }
    if (present.get(name) !== checksum) {
      throw new Error(
        `已执行的迁移文件被改动：${name}，请另写一个新的迁移 · an applied migration changed; write a new one`,
      );
    }
  }
  return files.filter((file) => !applied.has(file.name));
}

async function apply(session: Session, file: MigrationFile, transform: (sql: string) => string) {
  await inTransaction(session, async () => {
    try {
      await session.query(transform(file.sql));
    } catch (error) {
      throw new Error(`${file.name}: ${(error as Error).message}`, { cause: error });
    }
    await session.query(
      `INSERT INTO schema_migrations (name, checksum, applied_at) VALUES ($1, $2, clock_timestamp())
       ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum, applied_at = excluded.applied_at`,
      [file.name, file.checksum],
    );
  });
}
