import type { Action, FunctionContract } from "@contract/action";
import type { z } from "zod";
import type { Actor, Person } from "../core/actor";
import type { Storage } from "../core/storage";
import type { Instant } from "../core/time";
import type { Tx } from "../core/transaction";

/** Who a handler meets: a member, or, where everyone is admitted, a person who may act in no community yet. */
type Caller<A extends Action> = A["admits"] extends "everyone"
  ? { person: Person; communityId: string | null }
  : { actor: Actor };

export type HandlerCall<A extends Action> = Caller<A> & {
  tx: Tx;
  input: z.output<A["input"]>;
  now: Instant;
  storage(): Promise<Storage>;
};

type Run<A extends Action> = (call: HandlerCall<A>) => Promise<z.input<A["output"]>>;

/** A handler whose work needs something done before its transaction opens, such as storing a picture or counting an attempt. */
export interface PreparedHandler<A extends Action, Prepared> {
  /** Runs outside the transaction; what it writes stays though the call be refused. It must bear repeating. */
  prepare(call: HandlerCall<A>): Promise<Prepared>;
  run(call: HandlerCall<A>, prepared: Prepared): Promise<z.input<A["output"]>>;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is prepared is each handler's own affair
export type Handler<A extends Action> = Run<A> | PreparedHandler<A, any>;

export type Handlers<C extends FunctionContract> = { [Name in keyof C]: Handler<C[Name]> };
