import { randomUUID } from "node:crypto";

/** Something to ask of the ledger at random, with the entries it makes when done. The instant is the last value, added when it is sent. */
export function nextOperation(town, holds) {
  const pick = (list) => list[Math.floor(Math.random() * list.length)];
  const member = () => pick(town.members);
  const id = randomUUID();
  const amount = 1 + Math.floor(Math.random() * 40);
  const ask = (name, called, values, entries) => ({
    id,
    name,
    sql: `SELECT ledger_${called}(${[town.communityId, ...values, "now"].map((_, at) => `$${at + 1}`).join(", ")})`,
    values: [town.communityId, ...values],
    entries,
  });
  const chance = Math.random();
  if (chance < 0.15 && holds.length > 0) {
    const hold = holds.splice(Math.floor(Math.random() * holds.length), 1)[0];
    const [, holdId, resident, held, orderId] = hold.values;
    const minutes = 1 + Math.floor(Math.random() * held);
    const volunteer = pick(town.members.filter((one) => one !== resident));
    return ask(
      "pay",
      "pay_visit",
      [holdId, volunteer, minutes, minutes, orderId, null],
      [
        { key: `service:${orderId}`, amount: minutes },
        { key: `award:${orderId}`, amount: minutes },
      ],
    );
  }
  if (chance < 0.3) return ask("reserve", "reserve", [id, member(), amount, randomUUID()], []);
  if (chance < 0.5)
    return ask("grant", "grant_minutes", [member(), amount, null, `storm:${id}`], [{ key: `storm:${id}`, amount }]);
  if (chance < 0.6) return ask("donate", "donate", [id, member(), amount], [{ key: `donation:${id}`, amount }]);
  if (chance < 0.7)
    return ask("allocate", "allocate", [id, member(), amount, null], [{ key: `allocation:${id}`, amount }]);
  if (chance < 0.8) {
    return ask("redeem", "redeem", [member(), pick(town.merchants), amount, id], [{ key: `redeem:${id}`, amount }]);
  }
  const from = member();
  const to = pick(town.members.filter((one) => one !== from));
  return ask("gift", "gift", [id, from, to, amount], [{ key: `gift:${id}`, amount }]);
}
