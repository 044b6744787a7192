import { audit as contract } from "@contract/audit";
import { serve } from "../shared/runtime/serve";
import { accounts } from "./accounts";
import { approveReversal } from "./approveReversal";
import { askReversal } from "./askReversal";
import { budgets } from "./budgets";
import { corrections } from "./corrections";
import { entry } from "./entry";
import { explain } from "./explain";
import { incidents } from "./incidents";
import { lift } from "./lift";
import { orderEntries } from "./orderEntries";
import { paidOrders } from "./paidOrders";
import { raiseBudget } from "./raiseBudget";
import { reconciliations } from "./reconciliations";
import { refuseReversal } from "./refuseReversal";
import { resolveIncident } from "./resolveIncident";
import { suspend } from "./suspend";
import { suspensions } from "./suspensions";
import { trialBalance } from "./trialBalance";

export const main = serve("audit", contract, {
  ...{ trialBalance, accounts, explain, entry, paidOrders, orderEntries },
  ...{ suspend, lift, suspensions },
  ...{ askReversal, corrections, approveReversal, refuseReversal },
  ...{ reconciliations, incidents, resolveIncident },
  ...{ budgets, raiseBudget },
});
