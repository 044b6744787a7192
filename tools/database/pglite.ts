import { PGlite } from "@electric-sql/pglite";
import type { Connections } from "../../cloudfunctions/shared/runtime/environment";
import { parsers as registered } from "../../cloudfunctions/shared/runtime/parsers";
import { Mutex } from "./mutex";
import { type Parsers, parsersAsPg, PgliteClient } from "./pgliteClient";
import { applicationRole } from "./roles";
import type { Session } from "./session";

export interface PgliteOptions {
  /** Absent: in memory. */
  folder?: string;
  /** A snapshot made by `dump`, in place of a fresh database. */
  snapshot?: Blob;
}

/** PGlite behind the shape of `pg.Pool`: one connection, taken in turn. */
export class PgliteDatabase {
  readonly #mutex = new Mutex();
  #role: string | null = null;
  #closed = false;

  private constructor(
    private readonly engine: PGlite,
    private readonly parsers: Parsers,
  ) {}

  static async open({ folder, snapshot }: PgliteOptions = {}): Promise<PgliteDatabase> {
    const engine = await PGlite.create({
      ...(folder ? { dataDir: folder } : {}),
      ...(snapshot ? { loadDataDir: snapshot } : {}),
    });
    await engine.exec("SET timezone TO 'UTC'");
    // Values arrive as the text `pg` sends; PGlite would turn them once more.
    for (const type of Object.keys(engine.serializers)) engine.serializers[type] = String;
    return new PgliteDatabase(engine, parsersAsPg(engine.parsers, registered));
  }

  /** As the application's role. The schema must be there. */
  connections(): Connections {
    const pool = { connect: () => this.#connect(applicationRole), end: () => this.close() };
    return pool as unknown as Connections;
  }

  /** As the engine's superuser: to migrate, and nothing else. */
  async asAdmin<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const client = await this.#connect(null);
    try {
      return await work(client as unknown as Session);
    } finally {
      client.release();
    }
  }

  /** A snapshot of the whole database. */
  async dump(): Promise<Blob> {
    const leave = await this.#mutex.enter();
    try {
      return await this.engine.dumpDataDir("none");
    } finally {
      leave();
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    const leave = await this.#mutex.enter();
    try {
      await this.engine.close();
    } finally {
      leave();
    }
  }

  async #connect(role: string | null): Promise<PgliteClient> {
    if (this.#closed) throw new Error("The database is closed");
    const leave = await this.#mutex.enter();
    try {
      if (role !== this.#role) await this.engine.exec(role ? `SET ROLE ${role}` : "RESET ROLE");
      this.#role = role;
      return new PgliteClient(this.engine, this.parsers, leave);
    } catch (error) {
      leave();
      throw error;
    }
  }
}
