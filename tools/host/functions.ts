import type { FunctionName } from "@contract";
import type { Answer } from "@contract/envelope";
import { main as audit } from "../../cloudfunctions/audit";
import { main as dispatch } from "../../cloudfunctions/dispatch";
import { main as jobs } from "../../cloudfunctions/jobs";
import { main as member } from "../../cloudfunctions/member";
import { main as order } from "../../cloudfunctions/order";
import { main as points } from "../../cloudfunctions/points";
import { main as request } from "../../cloudfunctions/request";
import { main as reward } from "../../cloudfunctions/reward";
import type { Main } from "../../cloudfunctions/shared/runtime/serve";
import type { TimerAnswer } from "../../cloudfunctions/shared/runtime/serveTimer";

const functions: Record<FunctionName, Main> = { member, order, dispatch, points, reward, request, audit };

export function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}

/** Calls a function as the platform would for the person of this OPENID; null for a caller WeChat has not identified. */
export function callFunction(name: FunctionName, openid: string | null, event: unknown): Promise<Answer> {
  return functions[name](event, { environment: JSON.stringify(openid ? { WX_OPENID: openid } : {}) });
}

/** Calls the jobs as the platform's timer would. */
export function callTimer(now: Date): Promise<TimerAnswer> {
  const event = { Type: "Timer", TriggerName: "everyMinute", Time: now.toISOString() };
  return jobs(event, { environment: JSON.stringify({ TRIGGER_SRC: "timer" }) });
}
