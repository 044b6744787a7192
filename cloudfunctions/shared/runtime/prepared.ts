import type { PostgresPool } from "kysely";
import type { Connections } from "./environment";

/** Names of the statements this instance has sent, by their text. */
const names = new Map<string, string>();

/**
 * The same connections for Kysely, on which PostgreSQL parses a statement once and may keep its plan: that was two thirds of
 * the server's work (`npm run bench`). Each must be the server's own, for a pooler that changes servers between transactions
 * loses the names; and the condition of a partial index in ON CONFLICT must be written out, not passed as a parameter.
 */
export function prepared(connections: Connections): PostgresPool {
  const connect = async () => {
    const client = await connections.connect();
    const query = (text: string, values: unknown[]) =>
      client.query(values.length > 0 ? { name: nameOf(text), text, values } : text);
    return { query, release: () => client.release() };
  };
  return { connect, end: () => connections.end() } as unknown as PostgresPool;
}

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) names.set(text, (name = `linli_${names.size + 1}`));
  return name;
}
