import type { CheckName } from "@contract/audit/reconciliation";
import { balances } from "./balances";
import { holds } from "./holds";
import { lots } from "./lots";
import { orders } from "./orders";
import type { Rule } from "./rule";
import { sources } from "./sources";
import { sums } from "./sums";
import { visits } from "./visits";
import { vouchers } from "./vouchers";

/** What the daily reconciliation asks of the database, by check; the seals are asked in core/seal. */
export const checks: Record<Exclude<CheckName, "seals">, readonly Rule[]> = {
  sums: [...sums, ...sources],
  balances,
  holds,
  lots,
  vouchers,
  orders: [...orders, ...visits],
};
