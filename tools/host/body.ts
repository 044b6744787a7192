import type { IncomingMessage } from "node:http";

const MOST_BYTES = 2 * 1024 * 1024;

/** Beyond this a caller is not heard out, only cut off. */
const HEARD_OUT_BYTES = 32 * 1024 * 1024;

export class BodyTooLarge extends Error {}
export class BodyNotJson extends Error {}

/** A request's JSON. One that is too large is read to its end but not kept, so that the caller gets an answer. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > HEARD_OUT_BYTES) break;
    if (bytes <= MOST_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (bytes > MOST_BYTES) throw new BodyTooLarge();
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new BodyNotJson();
  }
}
