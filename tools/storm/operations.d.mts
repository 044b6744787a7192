export interface Town {
  communityId: string;
  members: string[];
  merchants: string[];
}

export interface StormOperation {
  id: string;
  name: string;
  sql: string;
  values: unknown[];
  /** What it enters when it is done. */
  entries: { key: string; amount: number }[];
}

export function nextOperation(town: Town, holds: StormOperation[]): StormOperation;
