import { standOn } from "../kit/call";
import { openPostgresEngine } from "../kit/engines";
import { against, alone, type Bench, type Figure } from "../kit/figures";
import { buildWorld } from "../kit/world";
import { fill } from "../request/fill";
import { importing } from "../request/imports";
import { judged, qualityOf } from "../request/labelled";
import { lookups, queuePage } from "../request/lookups";
import { checkPlans } from "../request/plans";
import { sweep, type Swept } from "../request/sweep";
import { settle } from "../request/town";

const SIZES = [10_000, 1_000_000];

/** Requests on PostgreSQL 17 with fsync on: what a resident, a handler, the timer and the hotline wait for as cases come to be a million. */
export const bench: Bench = async (say) => {
  const pairs = judged();
  const quality = qualityOf(pairs);
  const figures: Figure[] = [
    alone("similar · labelled pairs", pairs.length, "pairs"),
    alone("similar · precision", quality.precision, "share"),
    alone("similar · recall", quality.recall, "share"),
  ];
  const { startServer } = await import("../../database/server.mjs");
  const server = await startServer({ fsync: true, settings: { shared_buffers: "512MB", max_wal_size: "4GB" } });
  try {
    const engine = await openPostgresEngine(await server.createDatabase("linli_bench_request"), 2);
    const { connections } = engine;
    const world = await buildWorld(engine, { residents: 100, volunteers: 2 });
    const town = await engine.asAdmin((session) => settle(session, world));
    standOn(connections);
    let filled = 0;
    let first: Swept | undefined;
    for (const size of SIZES) {
      const name = `1e${Math.log10(size)}`;
      say(`${size} cases, each with two clocks`);
      await engine.asAdmin((session) => fill(session, town, filled + 1, size));
      filled = size;
      await checkPlans(connections, town);
      say(`lookups, lists and the sweep among ${size}`);
      figures.push(...(await lookups(connections, town, name)));
      figures.push(await queuePage(connections, town, name));
      const swept = await engine.asAdmin((session) => sweep(connections, session, town));
      first ??= swept;
      figures.push(against(`sweep · nothing due.${name}`, swept.idleMs, first.idleMs, "ms"));
      figures.push(against(`sweep · 100 due found.${name}`, swept.findMs, first.findMs, "ms"));
      figures.push(against(`sweep · one beat.${name}`, swept.beatMs, first.beatMs, "ms"));
      say(`10,000 rows of the hotline beside ${size}`);
      figures.push(await importing(connections, town, name));
    }
    await engine.close();
  } finally {
    await server.stop();
  }
  return figures;
};
