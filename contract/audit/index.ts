import { z } from "zod";
import { type FunctionContract, read, write } from "../action";
import { Id, Instant, Nothing, PageInput, pageOf, typed } from "../common";
import { Unit } from "../points";
import { Account, AccountKind, ExplainedLine, Suspension, TrialLine } from "./account";
import { Correction, Entry, OrderEntry, PaidOrder } from "./entry";
import { Incident, Reconciliation } from "./reconciliation";
import { budgetActions } from "./budget";

const Reason = typed(2, 200);
const OneAccount = z.object({ accountId: Id });
const OneCorrection = z.object({ correctionId: Id });
const reversing = ["dispatcher", "communityManager", "auditor"] as const;

export const audit = {
  /** The balances of every account at an instant, now when none is named, by unit and kind; each unit comes to zero. */
  trialBalance: read({
    admits: ["auditor"],
    input: z.object({ at: Instant.optional() }),
    output: z.object({ at: Instant, lines: z.array(TrialLine), totals: z.array(TrialLine.omit({ kind: true })) }),
  }),

  /** The community's own accounts first, then each owner's; a query finds owners by part of their name. */
  accounts: read({
    admits: ["auditor"],
    input: PageInput.extend({ query: typed(1, 20).optional(), unit: Unit.optional(), kind: AccountKind.optional() }),
    output: pageOf(Account),
  }),

  /** What a balance at an instant is made of, newest first. */
  explain: read({
    admits: ["auditor"],
    input: PageInput.extend({ accountId: Id, at: Instant.optional() }),
    output: pageOf(ExplainedLine).extend({
      account: Account,
      at: Instant,
      /** At that instant. */
      balance: z.int(),
      allowedActions: z.array(z.enum(["suspend", "lift"])),
    }),
  }),

  entry: read({ admits: reversing, input: z.object({ entryId: Id }), output: z.object({ entry: Entry }) }),

  /** Where to begin when a resident says that something is wrong: the orders of theirs that were paid, placed last first. */
  paidOrders: read({
    admits: reversing,
    input: PageInput.extend({ memberId: Id }),
    output: pageOf(PaidOrder),
  }),

  /** What an order moved and what took it back, oldest first: six at most, none before it is paid. */
  orderEntries: read({
    admits: reversing,
    input: z.object({ orderId: Id }),
    output: z.object({ order: PaidOrder.nullable(), entries: z.array(OrderEntry) }),
  }),

  /** 止付: nothing leaves the account of a member or merchant; what comes may come, visits accepted go on. */
  suspend: write({
    admits: ["auditor"],
    input: OneAccount.extend({ reason: Reason }),
    output: z.object({ account: Account }),
    errors: ["already_suspended"],
  }),

  lift: write({
    admits: ["auditor"],
    input: OneAccount.extend({ reason: Reason }),
    output: z.object({ account: Account }),
    errors: ["not_suspended"],
  }),

  /** Newest first, lifted ones too. */
  suspensions: read({ admits: ["auditor"], input: PageInput, output: pageOf(Suspension) }),

  askReversal: write({
    admits: reversing,
    input: z.object({ entryId: Id, reason: Reason }),
    output: z.object({ correction: Correction }),
    errors: ["reversal_of_reversal", "not_reversible", "already_reversed", "correction_standing", "code_used"],
  }),

  /** Newest first. */
  corrections: read({ admits: reversing, input: PageInput, output: pageOf(Correction) }),

  /** Makes the counter-entry; a redemption's voucher is revoked with it. */
  approveReversal: write({
    admits: ["auditor"],
    input: OneCorrection,
    output: z.object({ correction: Correction }),
    errors: [
      ...(["same_person", "correction_decided", "not_reversible", "already_reversed", "code_used"] as const),
      ...(["insufficient_minutes", "insufficient_points", "account_suspended"] as const),
    ],
  }),

  refuseReversal: write({
    admits: ["auditor"],
    input: OneCorrection.extend({ reason: Reason }),
    output: z.object({ correction: Correction }),
    errors: ["same_person", "correction_decided"],
  }),

  /** The last 30 days (Shanghai), oldest first, and what nobody has resolved yet. */
  reconciliations: read({
    admits: ["auditor"],
    input: Nothing,
    output: z.object({ days: z.array(Reconciliation), openIncidents: z.array(Incident) }),
  }),

  /** Newest first, resolved ones too. */
  incidents: read({ admits: ["auditor"], input: PageInput, output: pageOf(Incident) }),

  resolveIncident: write({
    admits: ["auditor"],
    input: z.object({ incidentId: Id, note: Reason }),
    output: z.object({ incident: Incident }),
    errors: ["incident_resolved"],
  }),

  ...budgetActions,
} satisfies FunctionContract;

export type * from "./account";
export type * from "./budget";
export type * from "./entry";
export type * from "./reconciliation";
