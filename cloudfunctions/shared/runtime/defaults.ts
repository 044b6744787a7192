import { refuse } from "../core/refusal";
import { ownPool } from "./database";
import type { Environment } from "./environment";

/** What a deployed function has around it when it brings no adapters of its own. */
export const defaults: Environment = {
  connections: ownPool,
  now: () => new Date(),
  storage: () => refuse("internal"),
  sealKeys: () => refuse("internal"),
  log: (line) => console.log(line),
};
