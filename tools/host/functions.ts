import type { FunctionName } from "@contract";
import type { Answer } from "@contract/envelope";
import type { TimerAnswer } from "../../cloudfunctions/shared/runtime/serveTimer";

type Main<Answered> = (event: unknown, context: unknown) => Promise<Answered>;

/** The deployed functions' own entries, loaded at first call. */
const entries: Record<FunctionName, () => Promise<{ main: Main<Answer> }>> = {
  member: () => import("../../cloudfunctions/member"),
  order: () => import("../../cloudfunctions/order"),
  dispatch: () => import("../../cloudfunctions/dispatch"),
  points: () => import("../../cloudfunctions/points"),
  reward: () => import("../../cloudfunctions/reward"),
  request: () => import("../../cloudfunctions/request"),
};

export function isFunction(name: string): name is FunctionName {
  return Object.hasOwn(entries, name);
}

/** Calls a function as the platform would for the person of this OPENID; null for a caller WeChat has not identified. */
export async function callFunction(name: FunctionName, openid: string | null, event: unknown): Promise<Answer> {
  const { main } = await entries[name]();
  return main(event, { environment: JSON.stringify(openid ? { WX_OPENID: openid } : {}) });
}

/** Calls the jobs as the platform's timer would. */
export async function callTimer(now: Date): Promise<TimerAnswer> {
  const { main } = await import("../../cloudfunctions/jobs");
  const event = { Type: "Timer", TriggerName: "everyMinute", Time: now.toISOString() };
  return main(event, { environment: JSON.stringify({ TRIGGER_SRC: "timer" }) });
}
