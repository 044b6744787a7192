import type { Action, FunctionContract } from "@contract/action";
import { type Answer, Call } from "@contract/envelope";
import { refuse } from "../core/refusal";
import type { Instant } from "../core/time";
import type { Tx } from "../core/transaction";
import { identify, type Identified } from "./authorise";
import { databaseOver, inTransaction } from "./database";
import { type Environment, environmentWith } from "./environment";
import { failureOf, InvalidInput } from "./failure";
import type { Handler, HandlerCall, Handlers } from "./handler";
import { callerOf } from "./identity";
import { type Claim, claimRequest, digestOf, earlierAnswer, keepAnswer } from "./replay";
import { type Trace, traceFailure } from "./trace";

/** Bound on a call's whole text, a picture in base64 included. */
const MOST_CHARACTERS = 1_600_000;

export type Main = (event: unknown, context: unknown) => Promise<Answer>;

/** A deployed function: parse → identify → authorise → claim the request → run → answer or refuse. */
export function serve<C extends FunctionContract>(
  functionName: string,
  contract: C,
  handlers: Handlers<C>,
  adapters: Partial<Environment> = {},
): Main {
  return async function main(event, context) {
    const environment = environmentWith(adapters);
    const startedAt = performance.now();
    const trace: Trace = { function: functionName, action: null, actor: null, outcome: "ok" };
    let action: Action | undefined;
    let answer: Answer;
    try {
      const call = parseCall(event);
      if (!Object.hasOwn(contract, call.action)) refuse("unknown_action");
      trace.action = call.action;
      action = contract[call.action]!;
      const openid = callerOf(context).openid ?? refuse("unauthenticated");
      const input = parseInput(action, call.input);
      const connection = databaseOver(environment.connections());
      const caller = await identify(connection, openid, call.communityId, action.admits);
      trace.actor = caller.actor?.personId ?? caller.person.personId;
      const handled = { ...caller, input, now: environment.now(), storage: () => environment.storage() };
      const handler = handlers[call.action] as unknown as Handler<Action>;
      const data =
        action.kind === "read"
          ? await runRead(connection, action, handler, handled)
          : await runWrite(connection, action, handler, handled, claimOf(functionName, openid, call));
      answer = { ok: true, data };
    } catch (caught) {
      const error = failureOf(caught);
      traceFailure(trace, error, action, caught);
      answer = { ok: false, error };
    }
    environment.log(JSON.stringify({ ...trace, ms: Math.round(performance.now() - startedAt) }));
    return answer;
  };
}

type Handled = Identified & Pick<HandlerCall<Action>, "input" | "now" | "storage">;

/** The event as WeChat delivers it carries `userInfo`, which a caller may have written: it is dropped unread. */
function parseCall(event: unknown): Call {
  const { action, communityId, requestId, input } = (event ?? {}) as Record<string, unknown>;
  if (JSON.stringify(input ?? null).length > MOST_CHARACTERS) refuse("too_large");
  const call = Call.safeParse({ action, communityId, requestId, input });
  if (!call.success) throw new InvalidInput(call.error);
  return call.data;
}

function parseInput(action: Action, given: unknown): unknown {
  const input = action.input.safeParse(given ?? {});
  if (!input.success) throw new InvalidInput(input.error);
  return input.data;
}

function claimOf(functionName: string, openid: string, call: Call): Claim {
  const { communityId, requestId, action, input } = call;
  if (!communityId || !requestId) refuse("invalid_input");
  return { communityId, requestId, digest: digestOf(openid, functionName, action, input) };
}

async function runRead(connection: Tx, action: Action, handler: Handler<Action>, handled: Handled): Promise<unknown> {
  return run(connection, action, handler, handled, undefined);
}

async function runWrite(
  connection: Tx,
  action: Action,
  handler: Handler<Action>,
  handled: Handled,
  claim: Claim,
): Promise<unknown> {
  let prepared: unknown;
  if (typeof handler !== "function") {
    const earlier = await earlierAnswer(connection, claim);
    if (earlier !== undefined) return earlier;
    try {
      prepared = await handler.prepare({ ...handled, tx: connection } as HandlerCall<Action>);
    } catch (refusal) {
      return firstAnswerOr(refusal, connection, claim, handled.now);
    }
  }
  return inTransaction(connection, async (tx) => {
    if (!(await claimRequest(tx, claim, handled.now))) return earlierAnswer(tx, claim);
    const answer = await run(tx, action, handler, handled, prepared);
    await keepAnswer(tx, claim, answer);
    return answer;
  });
}

/** What was refused may be a retry of a call still under way, as when its own tries were one too many: its answer counts. */
async function firstAnswerOr(refusal: unknown, connection: Tx, claim: Claim, now: Instant): Promise<unknown> {
  return inTransaction(connection, async (tx) => {
    if (await claimRequest(tx, claim, now)) throw refusal;
    return earlierAnswer(tx, claim);
  });
}

/** Runs the handler; the contract's output drops whatever it does not name, so nothing more can leave. */
async function run(
  tx: Tx,
  action: Action,
  handler: Handler<Action>,
  handled: Handled,
  prepared: unknown,
): Promise<unknown> {
  const call = { ...handled, tx } as HandlerCall<Action>;
  const data = typeof handler === "function" ? await handler(call) : await handler.run(call, prepared);
  return action.output.parse(data);
}
