import { Points } from "./points";
import { BUDGET, CAP_MINUTES, type Operation, type Outcome, type Unit } from "./operations";

interface Account {
  balance: number;
  held: number;
  lines: number;
  floor: number;
  isStopped: boolean;
}

export interface Entry {
  kind: string;
  unit: Unit;
  source: string;
  from: string;
  to: string;
  amount: number;
}

interface Hold {
  member: number;
  amount: number;
  state: string;
  posted: number;
}

class Refusal extends Error {}
export const refuse = (code: string): never => {
  throw new Refusal(code);
};

/** Accounts, entries and holds, and the one way an entry is made. */
export abstract class Books {
  readonly accounts = new Map<string, Account>();
  readonly entries = new Map<string, Entry>();
  readonly holds = new Map<number, Hold>();
  readonly raises = new Map<number, string>();
  readonly points = new Points();
  now: Date;

  constructor(now: Date) {
    this.now = now;
    this.account("fund:minute").floor = -BUDGET.minute;
    this.account("fund:point").floor = -BUDGET.point;
  }

  /** Does it, or leaves everything as it was and says why not. */
  run(operation: Operation): Outcome {
    const before = structuredClone([this.accounts, this.entries, this.holds, this.raises, this.points.state]);
    try {
      this.perform(operation);
      return "done";
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.restore(before);
      return error.message;
    }
  }

  /** What it would come to, doing nothing. */
  ask(operation: Operation): Outcome {
    const before = structuredClone([this.accounts, this.entries, this.holds, this.raises, this.points.state]);
    const outcome = this.run(operation);
    this.restore(before);
    return outcome;
  }

  private restore(before: unknown[]) {
    const [accounts, entries, holds, raises, state] = before as [never, never, never, never, Points["state"]];
    Object.assign(this, { accounts, entries, holds, raises });
    this.points.state = state;
  }

  protected abstract perform(operation: Operation): void;

  account(name: string): Account {
    const there = this.accounts.get(name);
    if (there) return there;
    const opened = { balance: 0, held: 0, lines: 0, floor: 0, isStopped: false };
    this.accounts.set(name, opened);
    return opened;
  }

  protected post(
    key: string,
    entry: Entry,
    options: { released?: number; short?: string; isGiven?: boolean },
  ): boolean {
    const { amount, from, to, unit, kind, source } = entry;
    checkAmount(amount);
    const there = this.entries.get(key);
    if (there) {
      const same = there.unit === unit && there.kind === kind && there.source === source && there.amount === amount;
      if (!same || there.from !== from || there.to !== to) refuse("request_reused");
      return false;
    }
    const [giver, taker] = [this.account(from), this.account(to)];
    const { released = 0, short, isGiven = false } = options;
    if (giver.isStopped && released === 0 && short) refuse("account_suspended");
    if (giver.balance - amount - giver.held + released < giver.floor) refuse(short ?? "internal");
    if (isGiven && taker.balance + amount > CAP_MINUTES) refuse("cap_reached");
    giver.balance -= amount;
    giver.held -= released;
    taker.balance += amount;
    giver.lines += 1;
    taker.lines += 1;
    this.entries.set(key, entry);
    return true;
  }
}

export function checkAmount(amount: number) {
  if (amount < 1 || amount > 2_147_483_647) refuse("amount_invalid");
}
