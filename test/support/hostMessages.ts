import type { Town } from "./hostTown";

export type Asked = { kind: "ledger" } | { kind: "stop" };

export type Told =
  | { kind: "ready"; address: string; now: string; town: Town }
  | { kind: "ledger"; breaches: string[]; sums: Record<string, number> };
