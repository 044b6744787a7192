import type { Bench, Figure } from "../kit/figures";
import { openPostgresEngine } from "../kit/engines";
import { buildBare } from "../ledger/bare";
import { expiry } from "../ledger/expiry";
import { growth } from "../ledger/growth";
import { posting } from "../ledger/posting";
import { sealing } from "../ledger/sealing";
import { buildTown } from "../ledger/town";

const MEMBERS = 4_000;

/** The ledger on PostgreSQL 17 with fsync on: postings beside the least a function can do, and what grows with the years. */
export const bench: Bench = async (say) => {
  const { startServer } = await import("../../database/server.mjs");
  const server = await startServer({ fsync: true, settings: { shared_buffers: "512MB", max_wal_size: "4GB" } });
  const figures: Figure[] = [];
  try {
    const url = await server.createDatabase("linli_bench_ledger");
    const engine = await openPostgresEngine(url, 2);
    const town = await engine.asAdmin((session) => buildTown(session, MEMBERS));
    await engine.asAdmin((session) => buildBare(session, town));
    figures.push(...(await posting(url, town, say)));
    await engine.asAdmin(async (session) => {
      figures.push(...(await growth(url, engine.connections, session, town, say)));
      say("100,000 lots lapse");
      figures.push(await expiry(session, town));
      say("1,000,000 entries are sealed");
      figures.push(...(await sealing(engine.connections, session, town)));
    });
    await engine.close();
  } finally {
    await server.stop();
  }
  return figures;
};
