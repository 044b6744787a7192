import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { publicKeyFile } from "../../tools/host/sealKeys";
import type { Asked, Told } from "./hostMessages";
import type { Town } from "./hostTown";

type Kind = Told["kind"];
type ToldAs<K extends Kind> = Extract<Told, { kind: K }>;

/** A running local host with a small town, on a free port. */
export interface TestHost extends Town {
  address: string;
  /** When the town's time begins. */
  now: string;
  /** Holds what the town's passbooks are checked with. */
  publicKeyFile: string;
  /** What is broken in the ledger, and the sum of each unit. */
  ledger(): Promise<ToldAs<"ledger">>;
  stop(): Promise<void>;
}

/** A host for the tests of a file. */
export function useHost(): TestHost {
  const host = {} as TestHost;
  beforeAll(async () => {
    Object.assign(host, await startTestHost());
  });
  afterAll(() => host.stop?.());
  return host;
}

/** Starts a host process for the tests of a file; to be stopped after them. */
export async function startTestHost(): Promise<TestHost> {
  const folder = mkdtempSync(path.join(tmpdir(), "linli-test-"));
  const child = fork(path.join(__dirname, "hostMain.ts"), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, LINLI_DATA: folder, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const { address, now, town } = await heard(child, "ready");
  return {
    ...town,
    address,
    now,
    publicKeyFile: publicKeyFile(folder),
    ledger: async () => {
      const answer = heard(child, "ledger");
      ask(child, { kind: "ledger" });
      return answer;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      ask(child, { kind: "stop" });
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The town's present, in milliseconds. */
export async function readClock({ address }: TestHost): Promise<number> {
  const { now } = (await (await fetch(`${address}/local/clock`)).json()) as { now: string };
  return Date.parse(now);
}

export async function setClock({ address }: TestHost, instantMs: number): Promise<void> {
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ now: new Date(instantMs).toISOString() });
  await fetch(`${address}/local/clock`, { method: "POST", headers, body });
}

/** Runs the timer once: among its jobs is the sealing. */
export async function runJobs({ address }: TestHost): Promise<void> {
  await fetch(`${address}/local/jobs`, { method: "POST" });
}

function ask(child: ChildProcess, asked: Asked): void {
  child.send(asked);
}

/** What the host says next of that kind. */
function heard<K extends Kind>(child: ChildProcess, kind: K): Promise<ToldAs<K>> {
  return new Promise((resolve, reject) => {
    const listen = (told: Told) => {
      if (told.kind !== kind) return;
      child.off("message", listen);
      resolve(told as ToldAs<K>);
    };
    child.on("message", listen);
    child.once("exit", (code) => reject(new Error(`the host ended with ${code} before it said "${kind}"`)));
  });
}
