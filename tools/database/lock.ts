import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { identityOf, isAlive, type ProcessIdentity } from "./processes";

/** Somebody living holds the folder. */
export class FolderInUse extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `数据目录正在被另一个进程使用（进程号 ${pid}）：${folder}\n` +
        `请先停掉那个进程，或用 LINLI_DATA 指定另一个目录。\n` +
        `The data folder is in use by process ${pid}. Stop it first, or name another folder with LINLI_DATA.`,
    );
  }
}

interface Owner extends ProcessIdentity {
  nonce: string;
}

const MOST_TRIES = 20;

/** Takes the folder for this process until it exits or the answer is called; takes it over from an owner that died. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "owner.lock");
  const mine: Owner = { ...identityOf(process.pid), nonce: randomUUID() };
  claim(file, mine, folder);

  const release = () => {
    process.off("exit", release);
    if (readOwner(file)?.nonce === mine.nonce) rmSync(file, { force: true });
  };
  process.on("exit", release);
  return release;
}

function claim(file: string, mine: Owner, folder: string): void {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    if (createWhole(file, mine)) {
      // Between a taker-over and ourselves the later one has it: look again before believing.
      const owner = readOwner(file);
      if (owner?.nonce === mine.nonce) return;
      continue;
    }
    const owner = readOwner(file);
    if (owner && isAlive(owner)) throw new FolderInUse(folder, owner.pid);
    setAside(file, owner);
  }
  throw new Error(`${file}: 无法取得 · could not be taken`);
}

/** Writes the file aside and links it in place, so that nobody reads it half written; false when one is there. */
function createWhole(file: string, owner: Owner): boolean {
  const draft = `${file}.${owner.nonce}`;
  writeFileSync(draft, JSON.stringify(owner), { flag: "wx" });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a dead owner's file, or puts it back if another took it over in the meantime. */
function setAside(file: string, dead: Owner | null): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (readOwner(aside)?.nonce !== dead?.nonce) linkSync(aside, file);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readOwner(file: string): Owner | null {
  try {
    const owner = JSON.parse(readFileSync(file, "utf8")) as Partial<Owner> | null;
    return typeof owner?.pid === "number" && owner.nonce ? (owner as Owner) : null;
  } catch {
    return null;
  }
}
