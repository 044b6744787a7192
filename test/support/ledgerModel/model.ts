import { Books, checkAmount, type Entry, refuse } from "./books";
import { CAP_MINUTES, type Operation } from "./operations";
import type { Lot } from "./points";

/** The ledger as a person would keep it: one thing after another, nothing clever. For tests alone. */
export class LedgerModel extends Books {
  protected perform(operation: Operation) {
    (this[operation.op] as (given: Operation) => void).call(this, operation);
  }

  private minutes(kind: string, source: string, from: string, to: string, amount: number): Entry {
    return { kind, unit: "minute", source, from, to, amount };
  }

  grant({ id, member, amount }: Of<"grant">) {
    checkAmount(amount);
    const entry = this.minutes("grant", `m${member}`, "fund:minute", minute(member), amount);
    this.post(`grant:${id}`, entry, { short: "budget_exhausted", isGiven: true });
  }

  grantMany({ id, members, amount }: Of<"grantMany">) {
    const due = members.filter((one) => !this.entries.has(`grantMany:${id}:${one}`));
    if (due.length === 0) return;
    const fund = this.account("fund:minute");
    if (fund.balance - amount * members.length < fund.floor) refuse("budget_exhausted");
    for (const one of due) {
      if (this.account(minute(one)).balance + amount > CAP_MINUTES) continue;
      this.post(`grantMany:${id}:${one}`, this.minutes("grant", `m${one}`, "fund:minute", minute(one), amount), {});
    }
  }

  reserve({ id, member, amount }: Of<"reserve">) {
    checkAmount(amount);
    const there = this.holds.get(id);
    if (there) {
      if (there.member !== member || there.amount !== amount) refuse("request_reused");
      return;
    }
    const account = this.account(minute(member));
    if (account.isStopped) refuse("account_suspended");
    if (account.balance - account.held < amount) refuse("insufficient_minutes");
    account.held += amount;
    this.holds.set(id, { member, amount, state: "reserved", posted: 0 });
  }

  release({ id, as }: Of<"release">) {
    const hold = this.holds.get(id) ?? refuse("not_found");
    if (hold.state === as) return;
    if (hold.state !== "reserved") refuse("order_moved_on");
    hold.state = as;
    this.account(minute(hold.member)).held -= hold.amount;
  }

  pay({ id, volunteer, minutes, points }: Of<"pay">) {
    const hold = this.holds.get(id) ?? refuse("not_found");
    if (minutes < 1 || minutes > hold.amount) refuse("amount_invalid");
    if (volunteer === hold.member) refuse("own_order");
    const entry = this.minutes("service", `o${id}`, minute(hold.member), minute(volunteer), minutes);
    if (hold.state === "posted") {
      if (hold.posted !== minutes || this.entries.get(`service:${id}`)!.to !== entry.to) refuse("request_reused");
      return;
    }
    if (hold.state !== "reserved") refuse("order_moved_on");
    Object.assign(hold, { state: "posted", posted: minutes });
    if (points > 0) this.award({ order: id, member: volunteer, amount: points }, false);
    this.post(`service:${id}`, entry, { released: hold.amount });
    const excess = Math.min(minutes, this.account(minute(volunteer)).balance - CAP_MINUTES);
    if (excess > 0) {
      this.post(`excess:${id}`, this.minutes("excess", `o${id}`, minute(volunteer), "pool:minute", excess), {});
    }
  }

  private award(owed: { order: number; member: number; amount: number }, isOwed: boolean): boolean {
    const { order, member, amount } = owed;
    const fund = this.account("fund:point");
    if ((!isOwed && this.points.state.owed.length > 0) || fund.balance - amount < fund.floor) {
      if (!isOwed) this.points.state.owed.push(owed);
      return false;
    }
    const entry: Entry = {
      kind: "award",
      unit: "point",
      source: `o${order}`,
      from: "fund:point",
      to: point(member),
      amount,
    };
    this.post(`award:${order}`, entry, {});
    this.points.bring(member, `award:${order}`, this.account(point(member)).lines, amount, this.now);
    return true;
  }

  payOwed(_: Of<"payOwed">) {
    const { state } = this.points;
    while (state.owed.length > 0 && this.award(state.owed[0]!, true)) state.owed.shift();
  }

  gift({ id, from, to, amount }: Of<"gift">) {
    if (from === to) refuse("gift_to_self");
    const entry = this.minutes("gift", `g${id}`, minute(from), minute(to), amount);
    this.post(`gift:${id}`, entry, { short: "insufficient_minutes", isGiven: true });
  }

  donate({ id, from, amount }: Of<"donate">) {
    const entry = this.minutes("donation", `g${id}`, minute(from), "pool:minute", amount);
    this.post(`donation:${id}`, entry, { short: "insufficient_minutes" });
  }

  allocate({ id, member, amount }: Of<"allocate">) {
    checkAmount(amount);
    const entry = this.minutes("allocation", `g${id}`, "pool:minute", minute(member), amount);
    this.post(`allocation:${id}`, entry, { short: "pool_short", isGiven: true });
  }

  redeem({ id, member, merchant, amount }: Of<"redeem">) {
    const entry: Entry = {
      kind: "redeem",
      unit: "point",
      source: `v${id}`,
      from: point(member),
      to: `payable:${merchant}`,
      amount,
    };
    if (!this.post(`redeem:${id}`, entry, { short: "insufficient_points" })) return;
    if (!this.points.take(member, `redeem:${id}`, amount, null, this.now)) refuse("insufficient_points");
  }

  expire(_: Of<"expire">) {
    for (const member of this.points.withLapsed(this.now)) this.expireOf(member);
  }

  private expireOf(member: number) {
    const account = this.account(point(member));
    if (account.isStopped) return;
    const amount = this.points.lapse(member, this.now);
    if (amount === 0) return;
    const entry: Entry = {
      kind: "expiry",
      unit: "point",
      source: `m${member}`,
      from: point(member),
      to: "expired:point",
      amount,
    };
    this.post(`expiry:${member}:${account.lines + 1}`, entry, {});
  }

  reverse({ kind, id }: Of<"reverse">) {
    const key = kind === "reversal" ? `reversal:gift:${id}` : `${kind}:${id}`;
    const entry = this.entries.get(key) ?? refuse("not_found");
    if (entry.kind === "reversal") refuse("reversal_of_reversal");
    const short = entry.unit === "minute" ? "insufficient_minutes" : "insufficient_points";
    if (entry.kind === "service") this.takeBackWith(id);
    const counter: Entry = { ...entry, kind: "reversal", source: key, from: entry.to, to: entry.from };
    if (!this.post(`reversal:${key}`, counter, { short })) refuse("already_reversed");
    if (
      entry.kind === "award" &&
      !this.points.take(memberOf(entry.to), `reversal:${key}`, entry.amount, key, this.now)
    ) {
      refuse("insufficient_points");
    }
    if (entry.kind === "redeem") {
      this.points.giveBack(key);
      this.expireOf(memberOf(entry.from));
    }
  }

  /** What goes with a visit's minutes: their excess comes back from the pool, and points are owed no more. */
  private takeBackWith(order: number) {
    const key = `excess:${order}`;
    const entry = this.entries.get(key);
    if (entry) {
      const counter: Entry = { ...entry, kind: "reversal", source: key, from: entry.to, to: entry.from };
      this.post(`reversal:${key}`, counter, { short: "insufficient_minutes" });
    }
    const { state } = this.points;
    state.owed = state.owed.filter((one) => one.order !== order);
  }

  suspend({ member, unit }: Of<"suspend">) {
    const account = this.account(`${unit}:${member}`);
    if (account.isStopped) refuse("already_suspended");
    account.isStopped = true;
  }

  lift({ member, unit }: Of<"lift">) {
    const account = this.account(`${unit}:${member}`);
    if (!account.isStopped) refuse("not_suspended");
    account.isStopped = false;
  }

  raise({ id, unit, amount }: Of<"raise">) {
    checkAmount(amount);
    const raise = `${unit} ${amount}`;
    if (this.raises.has(id)) {
      if (this.raises.get(id) !== raise) refuse("request_reused");
      return;
    }
    this.raises.set(id, raise);
    this.account(`fund:${unit}`).floor -= amount;
  }

  wait({ days }: Of<"wait">) {
    this.now = new Date(this.now.getTime() + days * 86_400_000);
  }

  lotsOf(member: number): Lot[] {
    return this.points.lotsOf(member);
  }
}

type Of<Op extends Operation["op"]> = Extract<Operation, { op: Op }>;

const minute = (member: number) => `minute:${member}`;
const point = (member: number) => `point:${member}`;
const memberOf = (account: string) => Number(account.split(":")[1]);
