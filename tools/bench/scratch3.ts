import { Session } from "node:inspector/promises";
import { openPostgresEngine } from "./kit/engines";
import { lanesOf } from "./kit/lanes";
import { buildWorld } from "./kit/world";
import { standOn } from "./kit/call";
import { liveThrough } from "./kit/lifecycle";
async function main() {
  const { startServer } = await import("../database/server.mjs");
  const server = await startServer({ fsync: true });
  const engine = await openPostgresEngine(await server.createDatabase("scratch"), 1);
  const lane = lanesOf(await buildWorld(engine, { residents: 400, volunteers: 80 }), 1)[0]!;
  standOn(engine.connections);
  for (let i = 0; i < 60; i++) await liveThrough(lane);
  const s = new Session();
  s.connect();
  await s.post("Profiler.enable");
  await s.post("Profiler.start");
  for (let i = 0; i < 100; i++) await liveThrough(lane);
  const { profile } = await s.post("Profiler.stop");
  const self = new Map<string, number>(),
    byFile = new Map<string, number>();
  const ids = new Map(profile.nodes.map((n) => [n.id, n]));
  let total = 0;
  profile.samples!.forEach((id, i) => {
    const n = ids.get(id)!;
    const d = profile.timeDeltas![i]!;
    const f = n.callFrame;
    if (f.functionName === "(idle)") return;
    total += d;
    const file = f.url.replace(/.*node_modules\//, "").replace(/.*\/work\/main\//, "");
    const pkg = file.split("/")[0]!.startsWith("@") ? file : file.split("/")[0]! || f.functionName;
    byFile.set(pkg, (byFile.get(pkg) ?? 0) + d);
    const k = `${f.functionName} ${file}:${f.lineNumber}`;
    self.set(k, (self.get(k) ?? 0) + d);
  });
  console.log("busy ms/lifecycle", total / 1000 / 100);
  for (const [k, v] of [...byFile].sort((a, b) => b[1] - a[1]).slice(0, 14)) console.log((v / 100000).toFixed(2), k);
  console.log();
  for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 22)) console.log((v / 100000).toFixed(2), k);
  await engine.close();
  await server.stop();
}
void main();
