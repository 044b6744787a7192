import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { hotlineEndings, MOST_HOTLINE_FILE_BYTES } from "@contract/request/hotlineFile";
import { replyJson, replyRefusal } from "./reply";
import { resolveInside } from "./statics";
import { referenceOf } from "./storage";

class TooLarge extends Error {}

/** Where files for an import belong; nothing else is sent here. */
const importPath = new RegExp(`^[0-9a-f-]{36}/imports/[0-9a-f-]{36}\\.(${hotlineEndings.join("|")})$`);

/** Keeps a file that the app sends in one piece, as the cloud's own upload does on a phone. It is written as it comes, never held whole. */
export async function receiveFile(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = new URL(request.url ?? "/", "http://127.0.0.1").searchParams.get("path") ?? "";
  const file = importPath.test(asked) ? resolveInside(folder, asked) : null;
  if (!file) return replyRefusal(response, 400, "invalid_input");
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  try {
    await pipeline(request, bounded(), createWriteStream(draft));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof TooLarge) return replyRefusal(response, 413, "too_large");
    throw error;
  }
  replyJson(response, 200, { reference: referenceOf(asked) });
}

function bounded(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > MOST_HOTLINE_FILE_BYTES ? new TooLarge() : null, chunk);
    },
  });
}
