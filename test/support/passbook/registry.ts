import { type Head, headText, keyOf, leafOf, type Line, sha256, type Unit, units, ZEROS } from "./format";
import { hashOfLasts, type Last, Log } from "./trees";

interface Account {
  id: string;
  unit: Unit;
  lines: Line[];
}

const START = Date.parse("2026-11-21T00:00:00.000Z");

/** A community's accounts, log and heads, made by hand: everything in it is the same for the same calls. */
export class Registry {
  readonly community: { id: string; name: string };
  readonly log = new Log();
  readonly heads: Head[] = [];
  readonly members: Account[][] = [];
  /** By head: every account's last line then. */
  readonly lasts: Last[][] = [];
  #keys = 1;
  #made = 0;
  #now = START;

  constructor(
    readonly word = "桂花里",
    readonly communityId = uuid(word),
  ) {
    this.community = { id: communityId, name: word };
  }

  /** @returns the member's number, for the other calls */
  join(): number {
    this.members.push(units.map((unit) => ({ id: uuid(`${this.word} ${this.#made++}`), unit, lines: [] })));
    return this.members.length - 1;
  }

  /** One line more on an account; its leaf is put on the log at once, and is sealed by the next head. */
  write(member: number, unit: Unit, amount: number, change: Partial<Line> = {}): Line {
    const account = this.account(member, unit);
    const before = account.lines.at(-1);
    const line: Line = {
      line: account.lines.length + 1,
      position: this.log.leaves.length,
      kind: amount > 0 ? "grant" : "service",
      amount,
      balance: (before?.balance ?? 0) + amount,
      at: this.tick(),
      salt: sha256(`salt ${this.word} ${this.#made++}`).toString("hex", 0, 16),
      leaf: "",
      title: "陪诊",
      ...change,
    };
    line.leaf = leafOf({ community: this.community.id, account: account.id, unit }, line, before?.leaf ?? ZEROS);
    this.log.leaves.push(line.leaf);
    account.lines.push(line);
    return line;
  }

  /** Signs a head over all that is written; with `rotate`, the heads after it are signed by another key. */
  seal({ rotate = false, at = this.tick() } = {}): Head {
    const key = keyOf(`${this.word} key ${this.#keys}`);
    if (rotate) this.#keys++;
    const lasts = this.members.flat().map(({ id, lines }) => lastOf(id, lines));
    const before = this.heads.at(-1);
    const content = {
      number: this.heads.length + 1,
      size: this.log.leaves.length,
      root: this.log.root(this.log.leaves.length),
      lasts: hashOfLasts(this.community.id, lasts).toString("hex"),
      at,
      previous: before ? sha256(headText(this.community.id, before)).toString("hex") : ZEROS,
      key: key.publicKey,
      next: rotate ? keyOf(`${this.word} key ${this.#keys}`).publicKey : "-",
    };
    const head = { ...content, signature: key.sign(headText(this.community.id, content)) };
    this.heads.push(head);
    this.lasts.push(lasts);
    return head;
  }

  account(member: number, unit: Unit): Account {
    return this.members[member]![units.indexOf(unit)]!;
  }

  get firstKey(): string {
    return keyOf(`${this.word} key 1`).publicKey;
  }

  tick(): string {
    this.#now += 61_003;
    return new Date(this.#now).toISOString();
  }
}

function lastOf(account: string, lines: Line[]): Last {
  return { account, last: lines.length, leaf: lines.at(-1)?.leaf ?? ZEROS };
}

function uuid(word: string): string {
  return sha256(`id ${word}`)
    .toString("hex", 0, 16)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
