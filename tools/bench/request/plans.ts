import { casesAround } from "../../../cloudfunctions/shared/core/likeness/store/near";
import { clocksDue } from "../../../cloudfunctions/shared/core/request/store/clocks";
import { databaseOver } from "../../../cloudfunctions/shared/runtime/database";
import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import { type Asked, recorded } from "./recorded";
import { START } from "../kit/clock";
import type { RequestTown } from "./town";

/** Fails unless the lookup and the sweep go along their indexes also once PostgreSQL has settled on one plan for all parameters. */
export async function checkPlans(connections: Connections, town: RequestTown): Promise<void> {
  const asked: Asked[] = [];
  const database = databaseOver(recorded(connections, asked));
  const around = { ...town.buildings[0]!, cells: [122650290780], publicOnly: true };
  await casesAround(database, town.world.communityId, around);
  await clocksDue(database, START, 100);
  const client = await connections.connect();
  try {
    await client.query("SET plan_cache_mode = force_generic_plan");
    for (const [index, { text, values }] of asked.entries()) {
      const name = `plan_${index}`;
      await client.query(`PREPARE ${name} AS ${text}`);
      const given = values.map((value) => literal(value)).join(", ");
      const { rows } = await client.query<{ "QUERY PLAN": string }>(`EXPLAIN EXECUTE ${name} (${given})`);
      await client.query(`DEALLOCATE ${name}`);
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      if (/Seq Scan on (cases|case_clocks)/.test(plan))
        throw new Error(`a generic plan reads the whole table:\n${plan}`);
    }
  } finally {
    await client.query("RESET plan_cache_mode");
    client.release();
  }
}

function literal(value: unknown): string {
  if (Array.isArray(value)) return `'{${value.join(",")}}'`;
  if (value instanceof Date) return `'${value.toISOString()}'`;
  return `'${String(value)}'`;
}
