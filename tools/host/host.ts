import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Signer } from "../../cloudfunctions/shared/core/seal/signer";
import { provide } from "../../cloudfunctions/shared/runtime/environment";
import type { TimerAnswer } from "../../cloudfunctions/shared/runtime/serveTimer";
import type { Database } from "../database/open";
import { dataFolder } from "../paths";
import { Clock } from "./clock";
import { callTimer } from "./functions";
import { latestInstant } from "./latest";
import type { Persona } from "./personas";
import { previewSealKeys } from "./sealKeys";
import { createHostServer } from "./server";
import { folderStorage } from "./storage";
import { Timer } from "./timer";

const TIMER_EVERY_MS = 5_000;

/** The state of a running local host. */
export interface Host {
  clock: Clock;
  timer: Timer<TimerAnswer>;
  personas: readonly Persona[];
  filesFolder: string;
  /** True once the database is migrated and filled. */
  ready: boolean;
  /** Lets time run as it does outside; not behind what the ledger has seen, for it refuses a clock set back. */
  freeClock(): Promise<void>;
}

export interface RunningHost extends Host {
  address: string;
  /** From now on calls are answered and the timer goes. */
  open(): void;
  /** Hears out the calls under way, then ends. */
  close(): Promise<void>;
}

/** Puts the stand-ins in place and listens on this machine alone; calls wait for `open`. Port 0 takes a free one. */
export async function startHost(
  database: Database,
  port: number,
  log: (line: string) => void = () => {},
): Promise<RunningHost> {
  const clock = new Clock();
  const filesFolder = path.join(dataFolder(), "files");
  const storage = folderStorage(filesFolder);
  const timer = new Timer(() => callTimer(clock.now()));
  let keys: Signer[] | undefined;
  const host: Host = { clock, timer, personas: [], filesFolder, ready: false, freeClock };
  async function freeClock() {
    clock.set(null);
    const latest = await latestInstant(database.connections);
    if (latest && latest > clock.now()) clock.set(latest);
  }
  provide({
    connections: () => database.connections,
    now: () => clock.now(),
    storage: () => Promise.resolve(storage),
    sealKeys: () => (keys ??= previewSealKeys(dataFolder())),
    // While the demo's history is played its thousands of calls are nobody's news.
    log: (line) => host.ready && log(line),
  });
  const server = createHostServer(host);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });

  return Object.assign(host, {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    open() {
      host.ready = true;
      timer.start(TIMER_EVERY_MS);
    },
    async close() {
      host.ready = false;
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const cutOff = setTimeout(() => server.closeAllConnections(), 5_000);
      await Promise.all([closed, timer.stop()]);
      clearTimeout(cutOff);
    },
  });
}
