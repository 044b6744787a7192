import type { Connections } from "../../cloudfunctions/shared/runtime/environment";

/** When the latest line of any ledger was entered or sealed; null before the first. */
export async function latestInstant(connections: Connections): Promise<Date | null> {
  const client = await connections.connect();
  try {
    const { rows } = await client.query<{ at: Date | null }>(
      "SELECT greatest((SELECT max(last_at) FROM accounts), (SELECT max(sealed_at) FROM seal_heads)) AS at",
    );
    return rows[0]!.at;
  } finally {
    client.release();
  }
}
