import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { FolderInUse } from "../database/lock";
import { loadingOf, NotADemo } from "../database/demoMark";
import { type Database, openDatabase } from "../database/open";
import { loadDemo } from "../generate/demo";
import { ensureDemo } from "./demo";
import { type RunningHost, startHost } from "./host";
import { dataFolder } from "../paths";
import { demoPersonas } from "./personas";
import { sayProgress } from "./progress";
import { publicKeyFile } from "./sealKeys";

/** Opens, migrates and fills the database, then serves until told to stop. `--empty` leaves the demo community out. */
export async function runHost(arguments_: string[]): Promise<void> {
  const database = await openDatabase();
  let host: RunningHost | undefined;
  try {
    host = await startHost(database, portOf(process.env["PORT"]), keepLog());
    stopOnSignal(host, database);
    await prepare(database, host, arguments_.includes("--empty"));
    host.open();
    console.log(
      `\n  邻里已就绪 · Linli is ready\n\n    ${host.address}\n\n  调用记录 · calls are logged in ${callsLog()}` +
        `\n  存折公钥 · passbooks are checked with ${publicKeyFile(dataFolder())}\n`,
    );
  } catch (error) {
    await host?.close();
    await database.close();
    throw error;
  }
}

const callsLog = () => path.join(dataFolder(), "calls.log");

/** Four phones ask several times a second: their lines go to a file, begun anew at each start, and leave the address in sight. */
function keepLog(): (line: string) => void {
  mkdirSync(dataFolder(), { recursive: true });
  const log = createWriteStream(callsLog());
  return (line) => void log.write(`${line}\n`);
}

async function prepare(database: Database, host: RunningHost, empty: boolean): Promise<void> {
  console.log(database.kind === "pglite" ? "· 准备内置数据库 · embedded database" : "· 连接 PostgreSQL");
  const ran = await database.migrate();
  if (ran.length > 0) console.log(`· 已更新表结构：${ran.length} 个文件 · schema up to date`);
  const loaded = empty
    ? (await database.asAdmin(loadingOf)) === "whole"
    : await ensureDemo(database, host, loadDemo, sayProgress("载入演示社区 · demo community"));
  host.personas = loaded ? demoPersonas : [];
}

function stopOnSignal(host: RunningHost, database: Database): void {
  let stopping = false;
  const stop = (signal: NodeJS.Signals) => {
    // The second time is meant: a person who can't wait.
    if (stopping) process.exit(130);
    stopping = true;
    console.log(`\n· 收到 ${signal}，正在停止 · stopping`);
    void host
      .close()
      .then(() => database.close())
      .finally(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

function portOf(text: string | undefined): number {
  const port = Number(text || 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT 不对 · not a port: ${text}`);
  return port;
}

/** Tells a person what went wrong; a stack only where the fault may be ours. */
export function explain(error: unknown): void {
  if (error instanceof FolderInUse || error instanceof NotADemo) console.error(error.message);
  else if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") {
    console.error("端口已被占用，请用 PORT 指定另一个 · the port is in use; set PORT to another");
  } else console.error(error);
  process.exitCode = 1;
}
