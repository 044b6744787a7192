import { openPostgresEngine } from "../kit/engines";
import type { Bench } from "../kit/figures";
import { measured, qualities } from "../request/measured";

const scale = { sizes: [10_000, 1_000_000], due: [50, 500], rows: 10_000, looks: 60 } as const;

/**
 * Requests on PostgreSQL 17 with fsync on, each figure beside its floor: the same rows read bare, what is due in proportion, the bare writing of
 * as many cases; and what a million cases make of it, beside ten thousand.
 */
export const bench: Bench = async (say) => {
  const { startServer } = await import("../../database/server.mjs");
  const server = await startServer({ fsync: true, settings: { shared_buffers: "512MB", max_wal_size: "4GB" } });
  try {
    const engine = await openPostgresEngine(await server.createDatabase("linli_bench_request"), 2);
    const figures = [...qualities(), ...(await measured(engine, scale, say))];
    await engine.close();
    return figures;
  } finally {
    await server.stop();
  }
};
