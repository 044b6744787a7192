import type { Server } from "../../database/server.mjs";
import { bundles } from "../first/bundles";
import { latencies } from "../first/latency";
import { packages } from "../first/packages";
import { statements } from "../first/statements";
import { throughput } from "../first/throughput";
import { openPgliteEngine, openPostgresEngine } from "../kit/engines";
import type { Bench, Figure } from "../kit/figures";
import { onSite } from "../kit/site";

/** The main job on this machine: orders through their whole life beside their floor, latencies, cold loads and sizes. */
export const bench: Bench = async (say) => {
  const figures: Figure[] = [];
  say("PGlite");
  figures.push(await onSite(await openPgliteEngine(), 1, (site) => throughput("lifecycles · PGlite", site)));
  const { startServer } = await import("../../database/server.mjs");
  const server = await startServer({ fsync: true });
  try {
    say("PostgreSQL 17, 1 connection");
    figures.push(...(await onPostgres(server, 1, "PostgreSQL, 1 connection")));
    say("PostgreSQL 17, 8 connections");
    figures.push(...(await onPostgres(server, 8, "PostgreSQL, 8 connections")));
  } finally {
    await server.stop();
  }
  say("functions");
  figures.push(...(await bundles()));
  say("weapp");
  figures.push(...(await packages()));
  return figures;
};

/** As many clients as connections, each calling again as soon as it is answered. */
async function onPostgres(server: Server, clients: number, name: string): Promise<Figure[]> {
  const database = `linli_bench_${clients}`;
  const engine = await openPostgresEngine(await server.createDatabase(database), clients);
  const figures = await onSite(engine, clients, async (site) => [
    ...(clients === 1 ? [await statements(site)] : []),
    await throughput(`lifecycles · ${name}`, site),
    ...(await latencies(name, site)),
  ]);
  await server.dropDatabase(database);
  return figures;
}
