import type { Kysely } from "kysely";
import type { DB } from "./tables";

export type Tables = DB;

/** The one transaction `serve` opened for a write, or the plain connection of a read. */
export type Tx = Kysely<Tables>;
