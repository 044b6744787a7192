import { ledgerId } from "../../../cloudfunctions/shared/core/ledger/ids";
import type { Session } from "../../../tools/database/session";
import { MEMBERS, MERCHANTS, type Operation, type Outcome } from "./operations";

const ACTOR = uuid("a", 0);
export const COMMUNITY = uuid("c", 0);
export const memberIds = Array.from({ length: MEMBERS }, (_, at) => uuid("1", at));
export const merchantIds = Array.from({ length: MERCHANTS }, (_, at) => uuid("2", at));

/** Whoever loses a race for locks tries again, as the runtime does. */
const AGAIN = ["40001", "40P01"];

/** Does it in the database, in a transaction of its own. `nth` says in which order what was done can be told. */
export async function runReal(
  session: Session,
  operation: Operation,
  now: Date,
): Promise<{ outcome: Outcome; nth: number }> {
  for (;;) {
    try {
      await session.query("BEGIN");
      await session.query(...callOf(operation, now));
      // Taken while the locks are held: whoever waited for them comes later.
      const { rows } = await session.query("SELECT nextval('told')::int AS nth");
      await session.query("COMMIT");
      return { outcome: "done", nth: (rows[0] as { nth: number }).nth };
    } catch (error) {
      await session.query("ROLLBACK");
      const { code, message } = error as { code: string; message: string };
      if (AGAIN.includes(code)) continue;
      if (code !== "LINLI") throw error;
      return { outcome: message, nth: 0 };
    }
  }
}

function callOf(given: Operation, now: Date): [string, unknown[]] {
  const call = (name: string, ...values: unknown[]): [string, unknown[]] => {
    const all = [COMMUNITY, ...values];
    return [`SELECT ledger_${name}(${all.map((_, at) => `$${at + 1}`).join(", ")})`, all];
  };
  switch (given.op) {
    case "grant":
      return call("grant_minutes", memberIds[given.member], given.amount, ACTOR, `grant:${given.id}`, now);
    case "grantMany": {
      const members = given.members.map((member) => memberIds[member]);
      return call("grant_many", uuid("6", given.id), members, given.amount, ACTOR, now);
    }
    case "reserve":
      return call("reserve", uuid("3", given.id), memberIds[given.member], given.amount, uuid("4", given.id), now);
    case "release":
      return call("release", uuid("3", given.id), given.as, now);
    case "pay": {
      const what = [given.minutes, given.points, uuid("4", given.id)];
      return call("pay_visit", uuid("3", given.id), memberIds[given.volunteer], ...what, ACTOR, now);
    }
    case "gift":
      return call("gift", uuid("5", given.id), memberIds[given.from], memberIds[given.to], given.amount, now);
    case "donate":
      return call("donate", uuid("5", given.id), memberIds[given.from], given.amount, now);
    case "allocate":
      return call("allocate", uuid("5", given.id), memberIds[given.member], given.amount, ACTOR, now);
    case "redeem": {
      const what = [memberIds[given.member], merchantIds[given.merchant], given.amount, uuid("7", given.id)];
      return call("redeem", ...what, now);
    }
    case "expire":
      return call("expire_points", 1000, now);
    case "reverse":
      return call("reverse", entryOf(given), ACTOR, now);
    case "suspend": {
      const account = ledgerId(`account:member:${given.unit}:${memberIds[given.member]}`);
      return call("suspend", crypto.randomUUID(), account, "待核实", ACTOR, now);
    }
    case "lift":
      return call("lift", ledgerId(`account:member:${given.unit}:${memberIds[given.member]}`), "已核实", ACTOR, now);
    case "raise":
      return call("raise_budget", uuid("8", given.id), given.unit, given.amount, "追加预算", ACTOR, now);
    case "payOwed":
      return call("pay_owed", 1000, now);
    case "wait":
      return ["SELECT 1", []];
  }
}

function entryOf({ kind, id }: Extract<Operation, { op: "reverse" }>): string {
  if (kind === "reversal") return ledgerId(`reversal:${ledgerId(`gift:${uuid("5", id)}`)}`);
  const source = { grant: `${id}`, gift: uuid("5", id), donation: uuid("5", id), redeem: uuid("7", id) } as Record<
    string,
    string
  >;
  return ledgerId(`${kind}:${source[kind] ?? uuid("4", id)}`);
}

function uuid(kind: string, at: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${at.toString().padStart(12, "0")}`;
}
