import { transitions } from "../../cloudfunctions/shared/core/order/transitions";
import type { Session } from "../database/session";
import { ledgerInvariants } from "./invariants/ledger";
import { orderInvariants } from "./invariants/orders";
import { pointInvariants } from "./invariants/points";

/** Something that must hold at rest, told by a query that finds where it does not: rows of one text column, `breach`. */
export interface Invariant {
  name: string;
  sql: string;
}

const all: readonly Invariant[] = [...ledgerInvariants, ...pointInvariants, ...orderInvariants];

/** How many breaches of one kind are worth reading. */
const MOST_TOLD = 5;

/** What is wrong in a database, in a sentence each; nothing when all holds. Ask while nothing is being written. */
export async function findBreaches(connection: Session): Promise<string[]> {
  const breaches: string[] = [];
  for (const { name, sql } of all) {
    // Materialized, or the limit would have the planner search row by row for what is hardly ever there.
    const { rows } = await connection.query<{ breach: string }>(
      `WITH found AS MATERIALIZED (${sql}) SELECT breach FROM found LIMIT ${MOST_TOLD}`,
    );
    breaches.push(...rows.map(({ breach }) => `${name}: ${breach}`));
  }
  return [...breaches, ...(await illegalMoves(connection))];
}

/** Moves of orders that the table of transitions does not know. */
async function illegalMoves(connection: Session): Promise<string[]> {
  const { rows } = await connection.query<{ event: string; from: string | null; to: string; by: string }>(
    `SELECT DISTINCT event, from_state AS "from", to_state AS "to", by_role AS "by" FROM order_events`,
  );
  return rows
    .filter(({ event, from, to, by }) => {
      const known = transitions.find((transition) => transition.event === event);
      const texts = (list: readonly string[] = []) => list;
      const starts = from === null ? texts(known?.from).length === 0 : texts(known?.from).includes(from);
      return !known || !starts || !texts(known.to).includes(to) || !texts(known.by).includes(by);
    })
    .map(({ event, from, to, by }) => `no such move of an order: ${event} from ${from ?? "nothing"} to ${to} by ${by}`);
}
