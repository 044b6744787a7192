import Taro from "@tarojs/taro";
import type { Answer, Call } from "@contract/envelope";
import { persona } from "./scope";

const PATIENCE_MS = 15_000;

async function overCloud(name: string, data: Call): Promise<unknown> {
  const { result } = await Taro.cloud.callFunction({ name, data });
  return result;
}

async function overHttp(name: string, data: Call): Promise<unknown> {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE_MS);
  try {
    const response = await fetch(`/functions/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-linli-openid": persona },
      body: JSON.stringify(data),
      signal: waiting.signal,
    });
    return await response.json();
  } finally {
    clearTimeout(timer);
  }
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === "object" && value !== null && "ok" in value;
}

/** Asks the cloud once. Throws when no answer of ours came back. */
export async function reach(name: string, data: Call): Promise<Answer> {
  const value = process.env.TARO_ENV === "h5" ? await overHttp(name, data) : await overCloud(name, data);
  if (!isAnswer(value)) throw new Error("no answer");
  return value;
}
