import { readFileSync } from "node:fs";
import type { Connections } from "../../cloudfunctions/shared/runtime/environment";
import { openPostgresEngine } from "./kit/engines";
import { lanesOf } from "./kit/lanes";
import { buildWorld } from "./kit/world";
import { standOn } from "./kit/call";
import { liveThrough } from "./kit/lifecycle";
import { liveBare } from "./kit/floor";
function naming(connections: Connections): Connections {
  const names = new Map<string, string>();
  const connect = async () => {
    const client = await connections.connect();
    return { query: (text: string, values?: unknown[]) => {
      if (!values || values.length === 0) return client.query(text); if (/insert into "offers"/.test(text)) return client.query(text, values);
      if (!names.has(text)) names.set(text, "s" + names.size);
      return client.query({ name: names.get(text)!, text, values });
    }, release: () => client.release() };
  };
  return { connect, end: () => connections.end() } as unknown as Connections;
}
const cpuOf = (pid: number) => { const f = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" "); return (Number(f[11]) + Number(f[12])) * 10; };
async function main() {
  const { startServer } = await import("../database/server.mjs");
  const server = await startServer({ fsync: true });
  const engine = await openPostgresEngine(await server.createDatabase("scratch"), 1);
  const world = await buildWorld(engine, { residents: 400, volunteers: 80 });
  const lane = lanesOf(world, 1)[0]!;
  const c = await engine.connections.connect(); const pid = ((await c.query("select pg_backend_pid() pid")).rows[0] as { pid: number }).pid; c.release();
  const named = naming(engine.connections);
  const N = Number(process.env["N"] ?? 60);
  let barePid = 0;
  await engine.bare(async () => {});
  await engine.asAdmin(async (s) => { const { rows } = await s.query<{ pid: number }>("select pid from pg_stat_activity where datname='scratch' and pid<>$1 and pid<>pg_backend_pid() and backend_type='client backend'", [pid]); barePid = rows[0]!.pid; });
  const kinds: [string, () => Promise<void>, number][] = [
    ["functions", async () => { standOn(engine.connections); await liveThrough(lane); }, pid],
    ["functions, named", async () => { standOn(named); await liveThrough(lane); }, pid],
    ["floor", () => engine.bare((b) => liveBare(b, lane.next())), barePid],
  ];
  for (const [, work] of kinds) for (let i = 0; i < 30; i++) await work();
  for (let round = 0; round < 3; round++) for (const [name, work, p] of kinds) {
    await work();
    let pp = p;
    await engine.asAdmin(async (s) => { const { rows } = await s.query<{ pid: number }>("select pid from pg_stat_activity where datname='scratch' and pid<>pg_backend_pid() and backend_type='client backend' order by state_change desc limit 1"); pp = rows[0]!.pid; });
    const cpu0 = process.cpuUsage(), b0 = cpuOf(pp), t0 = performance.now();
    for (let i = 0; i < N; i++) await work();
    const cpu = process.cpuUsage(cpu0);
    console.log(name.padEnd(20), "wall", ((performance.now() - t0) / N).toFixed(1), "node cpu", ((cpu.user + cpu.system) / 1000 / N).toFixed(1), "backend cpu", ((cpuOf(pp) - b0) / N).toFixed(1));
  }
  await engine.close(); await server.stop();
}
void main();
