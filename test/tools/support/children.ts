import { type ChildProcess, spawn } from "node:child_process";
import { root } from "../../../tools/paths";

export interface Child {
  process: ChildProcess;
  /** Waits for a line the pattern fits. Fails with all it said when it ends before. */
  said(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Ends it and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** A TypeScript file run in a process of its own. */
export function runScript(file: string, args: string[], env: Record<string, string> = {}): Child {
  const nodeOptions = { NODE_OPTIONS: "", DATABASE_URL: "" };
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    cwd: root,
    env: { ...process.env, ...nodeOptions, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const waiting = new Set<() => void>();
  const heard = (more: string) => {
    text += more;
    for (const look of waiting) look();
  };
  child.stdout.setEncoding("utf8").on("data", heard);
  child.stderr.setEncoding("utf8").on("data", heard);
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));

  return {
    process: child,
    said: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = text.match(pattern);
          if (!match) return;
          waiting.delete(look);
          resolve(match);
        };
        waiting.add(look);
        look();
        void gone.then(() => reject(new Error(`ended without saying ${String(pattern)}:\n${text}`)));
      }),
    end: async (signal) => {
      child.kill(signal);
      await gone;
    },
  };
}
