import { existsSync, readFileSync } from "node:fs";
import type { StormOperation } from "./operations.mjs";

/** What clients asked and were answered, by the id of the operation. */
export interface Told {
  asked: Map<string, StormOperation>;
  outcomes: Map<string, string>;
  retries: number;
}

type Line = { ask: StormOperation } | { id: string; outcome: string } | { retry: string };

export function readJournals(files: readonly string[]): Told {
  const told: Told = { asked: new Map(), outcomes: new Map(), retries: 0 };
  for (const file of files) {
    if (!existsSync(file)) continue;
    for (const text of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
      const line = JSON.parse(text) as Line;
      if ("ask" in line) told.asked.set(line.ask.id, line.ask);
      else if ("retry" in line) told.retries += 1;
      else told.outcomes.set(line.id, line.outcome);
    }
  }
  return told;
}
