import { fork, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { migrate } from "../database/migrate";
import type { Session } from "../database/session";
import { readJournals } from "./journals";
import { buildTown } from "./town";
import { judge } from "./verdict";

const CLIENTS = 32;

/**
 * `npm run storm -- --seconds N --json FILE`: 32 clients move minutes and points on a PostgreSQL that is shut down without mercy
 * again and again while they are killed and come back with their ids. Fails when an acknowledged entry is lost or doubled.
 */
async function main() {
  const { values } = parseArgs({ options: { seconds: { type: "string", default: "30" }, json: { type: "string" } } });
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) throw new Error("--seconds 要大于零 · must be above zero");
  delete process.env["DATABASE_URL"];
  const { startServer } = (await import("../database/server.mjs")) as typeof import("../database/server.mjs");
  const server = await startServer({ fsync: true });
  const folder = mkdtempSync(path.join(os.tmpdir(), "linli-storm-"));
  try {
    const url = await server.createDatabase("storm");
    const townFile = path.join(folder, "town.json");
    await withSession(url, async (session) => {
      await migrate(session);
      writeFileSync(townFile, JSON.stringify(await buildTown(session)));
    });
    const journals = Array.from({ length: CLIENTS }, (_, at) => path.join(folder, `${at}.jsonl`));
    const weather = await blow({ seconds, journals, url, townFile, crash: () => server.crash() });
    const told = readJournals(journals);
    const verdict = await withSession(url, (session) => judge(session, told));
    const outcomes = [...told.outcomes.values()];
    const report = {
      seconds,
      clients: CLIENTS,
      operations: outcomes.length,
      done: outcomes.filter((outcome) => outcome === "done").length,
      refused: outcomes.filter((outcome) => outcome !== "done").length,
      unanswered: told.asked.size - told.outcomes.size,
      retries: told.retries,
      ...weather,
      ...verdict,
    };
    console.log(JSON.stringify(report, null, 2));
    if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    const bad = [verdict.lost, verdict.invented, verdict.doubled, verdict.breaches].flat();
    if (bad.length > 0 || report.unanswered > 0 || report.done === 0) process.exitCode = 1;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Storm {
  seconds: number;
  journals: string[];
  url: string;
  townFile: string;
  crash(): Promise<void>;
}

/** Lets the clients work while it crashes the server and kills clients; then waits until each has its last answer. */
async function blow(storm: Storm): Promise<{ crashes: number; kills: number }> {
  const counted = { crashes: 0, kills: 0 };
  const clients = new Map<string, ChildProcess>();
  const begin = (journal: string) => clients.set(journal, clientOf(journal, storm));
  for (const journal of storm.journals) begin(journal);
  const endsAt = Date.now() + storm.seconds * 1000;
  while (Date.now() < endsAt) {
    await pause(300 + Math.random() * 1200);
    if (Math.random() < 0.4) {
      await storm.crash();
      counted.crashes += 1;
    } else {
      const journal = storm.journals[Math.floor(Math.random() * CLIENTS)]!;
      await ended(clients.get(journal)!, "SIGKILL");
      counted.kills += 1;
      begin(journal);
    }
  }
  await storm.crash();
  counted.crashes += 1;
  // Each comes back once more, for an answer that may be missing.
  await Promise.all([...clients.values()].map((client) => ended(client, "SIGTERM")));
  await Promise.all(
    storm.journals.map((journal) => new Promise((resolve) => clientOf(journal, storm, "last").once("exit", resolve))),
  );
  return counted;
}

function clientOf(journal: string, { url, townFile }: Storm, ...more: string[]): ChildProcess {
  return fork(path.join(__dirname, "client.mjs"), [journal, url, townFile, ...more], { execArgv: [], stdio: "ignore" });
}

function ended(client: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (client.exitCode !== null || client.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    client.once("exit", () => resolve());
    client.kill(signal);
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function withSession<Result>(url: string, work: (session: Session) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client as Session);
  } finally {
    await client.end();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
