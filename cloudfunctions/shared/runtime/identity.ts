import { z } from "zod";

const Environment = z.object({
  WX_OPENID: z.string().optional(),
  WX_UNIONID: z.string().optional(),
  TRIGGER_SRC: z.string().optional(),
});

export interface Caller {
  openid: string | null;
  isTimer: boolean;
}

/**
 * Who calls, from the call's own context and nothing else: the SDK's helpers fall back to the process
 * environment, which may still hold the previous caller.
 */
export function callerOf(context: unknown): Caller {
  const environment = Environment.safeParse(parse((context as { environment?: unknown } | null)?.environment));
  if (!environment.success) return { openid: null, isTimer: false };
  return { openid: environment.data.WX_OPENID || null, isTimer: environment.data.TRIGGER_SRC === "timer" };
}

function parse(text: unknown): unknown {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
