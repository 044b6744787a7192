import { createHash } from "node:crypto";

/** The id that the database makes of a name (`ledger_id`): an entry's of its key, an account's of whose it is. */
export function ledgerId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join("-");
}

/** The id that the entry taking another back has, once there is one. */
export const reversalOf = (entryId: string) => ledgerId(`reversal:${entryId.toLowerCase()}`);

/** The ids of all that an order can have in the ledger, by the keys of `ledger_pay_visit`: what it paid and what took that back. */
export function entryIdsOfOrder(orderId: string): string[] {
  const paid = ["service", "award", "excess"].map((kind) => ledgerId(`${kind}:${orderId.toLowerCase()}`));
  return [...paid, ...paid.map(reversalOf)];
}
