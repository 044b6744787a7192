import type { Pool } from "pg";
import type { Signer } from "../core/seal/signer";
import type { Storage } from "../core/storage";
import { defaults } from "./defaults";

/** The part of `pg.Pool` we use; PGlite's stand-in has the same shape. */
export type Connections = Pick<Pool, "connect" | "end">;

/** What a function needs from around it. */
export interface Environment {
  connections(): Connections;
  /** The one source of `now`; read once a call. */
  now(): Date;
  storage(): Promise<Storage>;
  /** The keys that sign the ledger's heads, oldest first. */
  sealKeys(): Signer[];
  /** One JSON line a call. */
  log(line: string): void;
}

let provided: Partial<Environment> = {};

/** Puts stand-ins in place of the cloud's parts: the local host and the tests, before the first call. */
export function provide(parts: Partial<Environment>) {
  provided = { ...provided, ...parts };
}

export function environmentWith(adapters: Partial<Environment>): Environment {
  return { ...defaults, ...adapters, ...provided };
}
