import { openPostgresEngine } from "./kit/engines";
import { lanesOf } from "./kit/lanes";
import { buildWorld } from "./kit/world";
import { standOn } from "./kit/call";
import { liveThrough } from "./kit/lifecycle";
import { watched } from "./kit/watched";
async function main() {
  const { startServer } = await import("../database/server.mjs");
  const server = await startServer({ fsync: true });
  const engine = await openPostgresEngine(await server.createDatabase("scratch"), 1);
  const world = await buildWorld(engine, { residents: 400, volunteers: 80 });
  const lane = lanesOf(world, 1)[0]!;
  standOn(engine.connections);
  for (let i = 0; i < 60; i++) await liveThrough(lane);
  const N = 60;
  const per = new Map<string, { n: number; ms: number[] }>();
  standOn(
    watched(engine.connections, ({ text, milliseconds }) => {
      const k = text.replace(/\s+/g, " ");
      const e = per.get(k) ?? { n: 0, ms: [] };
      e.n++;
      e.ms.push(milliseconds);
      per.set(k, e);
    }),
  );
  const cpu0 = process.cpuUsage();
  const t0 = performance.now();
  for (let i = 0; i < N; i++) await liveThrough(lane);
  const total = performance.now() - t0;
  const cpu = process.cpuUsage(cpu0);
  console.log("ms/lifecycle", (total / N).toFixed(2), "node cpu ms", ((cpu.user + cpu.system) / 1000 / N).toFixed(2));
  const rows = [...per].map(([text, { n, ms }]) => ({
    text,
    n: n / N,
    med: ms.sort((a, b) => a - b)[ms.length >> 1]!,
    sum: ms.reduce((a, b) => a + b, 0) / N,
  }));
  rows.sort((a, b) => b.n * b.med - a.n * a.med);
  console.log(
    "statements",
    rows.reduce((s, r) => s + r.n, 0),
    "db ms",
    rows.reduce((s, r) => s + r.sum, 0).toFixed(2),
  );
  for (const r of rows)
    console.log(r.n.toFixed(1), (r.n * r.med).toFixed(2).padStart(6), r.med.toFixed(2), r.text.slice(0, 150));
  await engine.close();
  await server.stop();
}
void main();
