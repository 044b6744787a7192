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
    return {
      query: (text: string, values?: unknown[]) => {
        if (!values || values.length === 0 || /insert into "offers"/.test(text)) return client.query(text, values);
        if (!names.has(text)) names.set(text, "s" + names.size);
        return client.query({ name: names.get(text)!, text, values });
      },
      release: () => client.release(),
    };
  };
  return { connect, end: () => connections.end() } as unknown as Connections;
}
const cpuOf = (pid: number) => {
  const f = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(f[11]) + Number(f[12])) * 10;
};
async function main() {
  const { startServer } = await import("../database/server.mjs");
  const server = await startServer({ fsync: true });
  const engine = await openPostgresEngine(await server.createDatabase("scratch"), 1);
  const world = await buildWorld(engine, { residents: 400, volunteers: 80 });
  const lane = lanesOf(world, 1)[0]!;
  const named = naming(engine.connections);
  const N = 15,
    R = Number(process.env["R"] ?? 12);
  const kinds: [string, () => Promise<void>][] = [
    [
      "functions",
      async () => {
        standOn(engine.connections);
        await liveThrough(lane);
      },
    ],
    [
      "functions, named",
      async () => {
        standOn(named);
        await liveThrough(lane);
      },
    ],
    ["floor", () => engine.bare((b) => liveBare(b, lane.next()))],
  ];
  for (const [, work] of kinds) for (let i = 0; i < 40; i++) await work();
  const got = new Map<string, { wall: number[]; node: number[]; back: number[] }>();
  for (let round = 0; round < R; round++)
    for (const [name, work] of kinds) {
      await work();
      let pp = 0;
      await engine.asAdmin(async (s) => {
        const { rows } = await s.query<{ pid: number }>(
          "select pid from pg_stat_activity where datname='scratch' and pid<>pg_backend_pid() and backend_type='client backend' order by state_change desc limit 1",
        );
        pp = rows[0]!.pid;
      });
      const cpu0 = process.cpuUsage(),
        b0 = cpuOf(pp),
        t0 = performance.now();
      for (let i = 0; i < N; i++) await work();
      const cpu = process.cpuUsage(cpu0);
      const g = got.get(name) ?? { wall: [], node: [], back: [] };
      got.set(name, g);
      g.wall.push((performance.now() - t0) / N);
      g.node.push((cpu.user + cpu.system) / 1000 / N);
      g.back.push((cpuOf(pp) - b0) / N);
    }
  const q = (v: number[]) => {
    v.sort((a, b) => a - b);
    return `min ${v[0]!.toFixed(1)} p25 ${v[v.length >> 2]!.toFixed(1)} med ${v[v.length >> 1]!.toFixed(1)}`;
  };
  for (const [name, g] of got)
    console.log(name.padEnd(18), "wall", q(g.wall), "| node", q(g.node), "| backend", q(g.back));
  await engine.close();
  await server.stop();
}
void main();
