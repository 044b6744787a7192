import { z } from "zod";
import { standOn } from "../kit/call";
import { openPostgresEngine } from "../kit/engines";
import { alone, type Bench, type Figure } from "../kit/figures";
import { liveThrough } from "../kit/lifecycle";
import { median } from "../kit/measure";
import { onSite, type Site } from "../kit/site";
import { type Sent, watched } from "../kit/watched";

const WARM_UP_LIFECYCLES = 30;
const LIFECYCLES = 60;

/** Where a lifecycle's time goes: for every action its statements, and the milliseconds it waits for them. */
export const bench: Bench = async (say) => {
  say("PostgreSQL 17, 1 connection");
  const { startServer } = await import("../../database/server.mjs");
  const server = await startServer({ fsync: true });
  try {
    const engine = await openPostgresEngine(await server.createDatabase("linli_bench_profile"), 1);
    return await onSite(engine, 1, profile);
  } finally {
    await server.stop();
  }
};

const LogLine = z.object({ function: z.string(), action: z.string() });

interface Call {
  statements: number;
  waitedMs: number;
  tookMs: number;
}

async function profile({ engine, lanes }: Site): Promise<Figure[]> {
  const lane = lanes[0]!;
  standOn(engine.connections);
  for (let count = 0; count < WARM_UP_LIFECYCLES; count += 1) await liveThrough(lane);

  const calls = new Map<string, Call[]>();
  let sent: Sent[] = [];
  let begunAt = performance.now();
  // One client calls one thing at a time: what was sent since the last line belongs to this one.
  const onLine = (line: string) => {
    const { function: name, action } = LogLine.parse(JSON.parse(line));
    const waitedMs = sent.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const call = { statements: sent.length, waitedMs, tookMs: performance.now() - begunAt };
    const key = `${name}.${action}`;
    calls.set(key, [...(calls.get(key) ?? []), call]);
    sent = [];
    begunAt = performance.now();
  };
  standOn(
    watched(engine.connections, (one) => sent.push(one)),
    onLine,
  );
  for (let count = 0; count < LIFECYCLES; count += 1) await liveThrough(lane);
  return [...calls].flatMap(([action, made]) => figuresOf(action, made));
}

function figuresOf(action: string, calls: Call[]): Figure[] {
  const middle = (of: (call: Call) => number) => median(calls.map(of));
  return [
    alone(
      `${action} · statements`,
      middle(({ statements }) => statements),
      "statements",
    ),
    alone(
      `${action} · median`,
      middle(({ tookMs }) => tookMs),
      "ms",
    ),
    alone(
      `${action} · waiting for the database`,
      middle(({ waitedMs }) => waitedMs),
      "ms",
    ),
  ];
}
