import type { ServerResponse } from "node:http";
import type { Failure } from "@contract/envelope";
import { type ErrorCode, errorSentences } from "@contract/errors";

export function replyJson(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
  });
  response.end(text);
}

/** A refusal in the same form as the functions' own. */
export function replyRefusal(response: ServerResponse, status: number, code: ErrorCode): void {
  const error: Failure = { code, message: errorSentences[code] };
  replyJson(response, status, { ok: false, error });
}

export function replyText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" });
  response.end(text);
}
