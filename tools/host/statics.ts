import { createReadStream, type Stats, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream";
import { replyText } from "./reply";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
};

/** Names that carry a hash of their content never change under it. */
const hashedName = /\.[0-9a-f]{8,}\.[a-z0-9]+$/;

export interface Folder {
  folder: string;
  /** Only these kinds are given out; all we know where absent. */
  extensions?: ReadonlySet<string>;
}

/** Gives out a file of the folder, its `index.html` for the folder itself. */
export function serveFile(request: IncomingMessage, response: ServerResponse, from: Folder, asked: string): void {
  const file = resolveInside(from.folder, asked || "index.html");
  const extension = file ? path.extname(file).toLowerCase() : "";
  const stats = file ? statFile(file) : undefined;
  if (!file || !stats || !types[extension] || (from.extensions && !from.extensions.has(extension))) {
    replyText(response, 404, "没有这个文件 · not found\n");
    return;
  }
  const etag = `"${stats.size.toString(16)}-${Math.round(stats.mtimeMs).toString(16)}"`;
  const headers = {
    "content-type": types[extension],
    "cache-control": hashedName.test(file) ? "public, max-age=31536000, immutable" : "no-cache",
    "x-content-type-options": "nosniff",
    etag,
  };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, "content-length": stats.size });
  if (request.method === "HEAD") response.end();
  else pipeline(createReadStream(file), response, () => undefined);
}

/** The file of that path, or null for one that leaves the folder or can't be a path. */
export function resolveInside(folder: string, asked: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(asked);
  } catch {
    return null;
  }
  if (decoded.includes("\0") || decoded.includes("\\")) return null;
  const file = path.resolve(folder, decoded);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}

function statFile(file: string): Stats | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}
