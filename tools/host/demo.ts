import type { FunctionName } from "@contract";
import type { Answer } from "@contract/envelope";
import type { Connections } from "../../cloudfunctions/shared/runtime/environment";
import { hasCommunities, loadingOf, markLoaded, markLoading, wipe } from "../database/demoMark";
import type { Database } from "../database/open";
import { callFunction } from "./functions";
import type { Storage } from "../../cloudfunctions/shared/core/storage";
import type { Host } from "./host";
import { folderStorage } from "./storage";

/** What the demo's loader may do: call as anybody at any time, so that its history went through the functions. */
export interface DemoHost {
  call(
    openid: string,
    functionName: FunctionName,
    action: string,
    communityId: string | undefined,
    input: unknown,
    requestId?: string,
  ): Promise<Answer>;
  setClock(now: Date | null): void;
  runJobs(): Promise<unknown>;
  connections: Connections;
  /** Where a file is put that somebody of the demo uploads. */
  storage: Storage;
}

export type LoadDemo = (host: DemoHost, progress: (done: number, total: number) => void) => Promise<void>;

/** Fills a database that has no community; begins anew where an earlier load was cut off. Returns whether the demo is there. */
export async function ensureDemo(
  database: Database,
  host: Host,
  load: LoadDemo,
  progress: (done: number, total: number) => void,
): Promise<boolean> {
  const loading = await database.asAdmin(loadingOf);
  if (loading === "whole") return true;
  if (loading === "cut") {
    await database.asAdmin(wipe);
    await database.migrate();
  } else if (await database.asAdmin(hasCommunities)) {
    return false;
  }
  await database.asAdmin(markLoading);
  try {
    await load(demoHost(database, host), progress);
  } finally {
    host.clock.set(null);
  }
  await database.asAdmin(markLoaded);
  return true;
}

function demoHost(database: Database, host: Host): DemoHost {
  return {
    call: (openid, functionName, action, communityId, input, requestId) =>
      callFunction(functionName, openid, { action, communityId, requestId, input }),
    setClock: (now) => host.clock.set(now),
    runJobs: () => host.timer.run(),
    connections: database.connections,
    storage: folderStorage(host.filesFolder),
  };
}
