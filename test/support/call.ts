import type { Contract, FunctionName } from "@contract";
import type { Answer } from "@contract/envelope";
import type { ErrorCode } from "@contract/errors";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { main as audit } from "../../cloudfunctions/audit";
import { main as dispatch } from "../../cloudfunctions/dispatch";
import { main as jobs } from "../../cloudfunctions/jobs";
import { main as member } from "../../cloudfunctions/member";
import { main as order } from "../../cloudfunctions/order";
import { main as points } from "../../cloudfunctions/points";
import { main as request } from "../../cloudfunctions/request";
import { main as reward } from "../../cloudfunctions/reward";
import type { TimerAnswer } from "../../cloudfunctions/shared/runtime/serveTimer";

export const functions = { member, order, dispatch, points, reward, request, audit };

/** Who calls, and the community they act in. */
export interface Caller {
  openid: string;
  communityId: string;
}

type ActionName<F extends FunctionName> = keyof Contract[F] & string;
type ActionOf<F extends FunctionName, A extends ActionName<F>> = Contract[F][A] extends {
  input: infer I;
  output: infer O;
}
  ? { input: z.input<I & z.ZodType>; output: z.output<O & z.ZodType> }
  : never;

interface Options {
  requestId?: string;
  communityId?: string | null;
}

/** What the platform gives a function about its caller. */
export function contextOf(openid: string | null): { environment: string } {
  return { environment: JSON.stringify(openid === null ? {} : { WX_OPENID: openid, WX_APPID: "wx0123456789abcdef" }) };
}

/** Calls a function with an input of any shape, as the platform would. */
export function answerTo(
  caller: Caller,
  name: FunctionName,
  action: string,
  input: unknown,
  { requestId = randomUUID(), communityId = caller.communityId }: Options = {},
): Promise<Answer> {
  return functions[name]({ action, communityId: communityId ?? undefined, requestId, input }, contextOf(caller.openid));
}

/** Calls an action that must succeed; gives what it answers. */
export async function callAs<F extends FunctionName, A extends ActionName<F>>(
  caller: Caller,
  name: F,
  action: A,
  input: ActionOf<F, A>["input"],
  options?: Options,
): Promise<ActionOf<F, A>["output"]> {
  const answer = await answerTo(caller, name, action, input, options);
  if (!answer.ok) throw new Error(`${name}/${action} refused: ${JSON.stringify(answer.error)}`);
  return answer.data as ActionOf<F, A>["output"];
}

/** Calls an action that must be refused; gives the code. */
export async function refusalOf<F extends FunctionName, A extends ActionName<F>>(
  caller: Caller,
  name: F,
  action: A,
  input: ActionOf<F, A>["input"],
  options?: Options,
): Promise<ErrorCode> {
  return codeOf(await answerTo(caller, name, action, input, options));
}

export function codeOf(answer: Answer): ErrorCode {
  if (answer.ok) throw new Error(`expected a refusal, got ${JSON.stringify(answer.data)}`);
  return answer.error.code;
}

/** Runs the minute's timer once. */
export function runJobs(): Promise<TimerAnswer> {
  return jobs({ Type: "Timer", TriggerName: "everyMinute" }, { environment: JSON.stringify({ TRIGGER_SRC: "timer" }) });
}
