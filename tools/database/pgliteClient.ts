import type { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { prepareValue } from "pg/lib/utils";

export interface QueryConfig {
  text: string;
  values?: unknown[];
  rowMode?: "array";
}

export interface QueryAnswer {
  rows: unknown[];
  rowCount: number | null;
  command: string;
  fields: { name: string; dataTypeID: number }[];
}

export type Parsers = Record<number, (text: string) => unknown>;

/** A turn at the one connection, with as much of `pg.PoolClient` as we and Kysely use. */
export class PgliteClient {
  #open = true;
  #inTransaction = false;

  constructor(
    private readonly engine: PGlite,
    private readonly parsers: Parsers,
    private readonly leave: () => void,
  ) {}

  async query(asked: string | QueryConfig, params?: unknown[]): Promise<QueryAnswer> {
    if (!this.#open) throw new Error("This client has been released");
    const { text, values, rowMode } = typeof asked === "string" ? { text: asked, values: params } : asked;
    const options = { parsers: this.parsers, ...(rowMode ? { rowMode } : {}) };
    const bound = values ?? params;
    const result =
      bound && bound.length > 0
        ? await this.engine.query(text, bound.map(toWire), options)
        : (await this.engine.exec(text, options)).at(-1);
    this.#follow(text);
    return {
      rows: result?.rows ?? [],
      rowCount: result?.rowCount ?? result?.affectedRows ?? null,
      command: result?.command ?? "",
      fields: result?.fields ?? [],
    };
  }

  /** Ends the turn. A transaction left open is rolled back, so that it can't fall to the next one in. */
  release(): void {
    if (!this.#open) throw new Error("This client has been released already");
    this.#open = false;
    if (!this.#inTransaction) return this.leave();
    // An engine that can't roll back says so again at the next query; nobody waits for this one.
    void this.engine.exec("ROLLBACK").then(this.leave, this.leave);
  }

  #follow(text: string) {
    if (/^\s*(begin|start\s+transaction)\b/i.test(text)) this.#inTransaction = true;
    if (/^\s*(commit|end|rollback|abort)\b(?!\s+(work\s+|transaction\s+)?to\b)/i.test(text))
      this.#inTransaction = false;
  }
}

/** The text `pg` would send, so that a value means the same on both engines. */
function toWire(value: unknown): string | null {
  if (Buffer.isBuffer(value)) return `\\x${value.toString("hex")}`;
  return prepareValue(value) as string | null;
}

/** `pg` reads a type nobody registered as text; PGlite has readers of its own for some, so every type is named here. */
export function parsersAsPg(engineParsers: Record<number | string, unknown>, registered: Parsers): Parsers {
  const oids = new Set([...Object.keys(engineParsers), ...Object.values(pg.types.builtins)].map(Number));
  const read = (oid: number) => (text: string) => pg.types.getTypeParser(oid, "text")(text) as unknown;
  return { ...Object.fromEntries([...oids].map((oid) => [oid, read(oid)])), ...registered };
}
