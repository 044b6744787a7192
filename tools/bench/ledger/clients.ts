import { randomUUID } from "node:crypto";
import pg from "pg";
import type { Town } from "./town";

/** One connection as the application's role, each statement prepared once. */
export interface Client {
  run(text: string, values: unknown[]): Promise<unknown>;
}

export async function withClients<Result>(
  url: string,
  count: number,
  work: (clients: Client[]) => Promise<Result>,
): Promise<Result> {
  const open = await Promise.all(
    Array.from({ length: count }, async () => {
      const client = new pg.Client({ connectionString: url, options: "-c role=linli_app -c timezone=UTC" });
      await client.connect();
      return client;
    }),
  );
  try {
    return await work(open.map((client) => ({ run: (text, values) => client.query({ name: text, text, values }) })));
  } finally {
    await Promise.all(open.map((client) => client.end()));
  }
}

/** Each posts one minute once, between whom chance says. */
export function movementsOf({ communityId, members, fundId }: Town) {
  const someone = () => members[Math.floor(Math.random() * members.length)]!;
  const two = () => {
    const one = someone();
    for (;;) {
      const other = someone();
      if (other !== one) return [one, other];
    }
  };
  const bare = "SELECT bare.post($1, $2, $3, $4, 1, $5)";
  return {
    spread: {
      ours: (client: Client) =>
        client.run("SELECT ledger_gift($1, $2, $3, $4, 1, $5)", [communityId, randomUUID(), ...two(), new Date()]),
      bare: (client: Client) => client.run(bare, [communityId, randomUUID(), ...two(), new Date()]),
    },
    fund: {
      ours: (client: Client) =>
        client.run("SELECT ledger_grant_minutes($1, $2, 1, NULL, $3, $4)", [
          communityId,
          someone(),
          randomUUID(),
          new Date(),
        ]),
      bare: (client: Client) => client.run(bare, [communityId, randomUUID(), fundId, someone(), new Date()]),
    },
  };
}
