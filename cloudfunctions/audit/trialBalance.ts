import type { audit as contract, TrialLine } from "@contract/audit";
import { units } from "@contract/points";
import { trialAt } from "../shared/core/audit/store/trial";
import type { HandlerCall } from "../shared/runtime/handler";

export async function trialBalance({ tx, actor, input, now }: HandlerCall<typeof contract.trialBalance>) {
  const at = input.at ? new Date(input.at) : now;
  const lines = await trialAt(tx, actor.communityId, at);
  return { at: at.toISOString(), lines, totals: units.map((unit) => ({ unit, ...totalOf(lines, unit) })) };
}

function totalOf(lines: TrialLine[], unit: TrialLine["unit"]) {
  const total = { accountCount: 0, balance: 0, debits: 0, credits: 0 };
  for (const line of lines.filter((one) => one.unit === unit)) {
    total.accountCount += line.accountCount;
    total.balance += line.balance;
    total.debits += line.debits;
    total.credits += line.credits;
  }
  return total;
}
