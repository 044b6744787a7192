import { readFileSync } from "node:fs";

/** A process, told from another that came to the same number later. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, as far as the system tells; null where it doesn't. */
  startedAt: string | null;
}

export function identityOf(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) };
}

export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  if (!exists(pid)) return false;
  const now = startOf(pid);
  return startedAt === null || now === null || now === startedAt;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The boot, and the ticks from it to the start (field 22; counted after the command's name, which may hold spaces). */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // A zombie holds its number but runs no more.
    if (fields[0] === "Z") return "ended";
    return `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}
