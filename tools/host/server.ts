import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import path from "node:path";
import { dist, root } from "../paths";
import { BodyNotJson, BodyTooLarge, readJson } from "./body";
import { callFunction, isFunction } from "./functions";
import type { Host } from "./host";
import { serveLocal } from "./local";
import { replyJson, replyRefusal, replyText } from "./reply";
import { serveFile } from "./statics";
import { pictureExtensions } from "./storage";

const app = { folder: path.join(dist, "h5") };
const stage = { folder: path.join(root, "tools/stage") };

/** The local host's server: functions by HTTP, the app, the stage, and what a preview needs. */
export function createHostServer(host: Host): Server {
  return createServer((request, response) => {
    answer(host, request, response).catch((error: unknown) => {
      if (response.headersSent) return void response.destroy();
      if (error instanceof BodyTooLarge) return replyRefusal(response, 413, "too_large");
      if (error instanceof BodyNotJson) return replyRefusal(response, 400, "invalid_input");
      if (request.destroyed && !request.complete) return void response.destroy();
      console.error(error);
      replyRefusal(response, 500, "internal");
    });
  });
}

async function answer(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurs(request)) return replyText(response, 403, "只接受本机访问 · this machine only\n");
  const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");

  if (pathname === "/healthz") return replyJson(response, host.ready ? 200 : 503, { ok: host.ready });
  if (pathname === "/app") return redirect(response, "/app/");
  if (request.method === "GET" || request.method === "HEAD") {
    if (pathname === "/") return serveFile(request, response, stage, "index.html");
    if (pathname.startsWith("/stage/")) return serveFile(request, response, stage, pathname.slice("/stage/".length));
    if (pathname.startsWith("/app/")) return serveFile(request, response, app, pathname.slice("/app/".length));
    if (pathname.startsWith("/files/")) {
      const pictures = { folder: host.filesFolder, extensions: pictureExtensions };
      return serveFile(request, response, pictures, pathname.slice("/files/".length));
    }
  }
  if (!host.ready) return replyRefusal(response, 503, "busy");
  if (request.method === "POST" && pathname.startsWith("/functions/")) {
    return answerFunction(request, response, pathname.slice("/functions/".length));
  }
  if ((await serveLocal(host, request, response, pathname)) === null)
    replyText(response, 404, "没有这一页 · not found\n");
}

async function answerFunction(request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
  const event = await readJson(request);
  if (!isFunction(name)) return replyRefusal(response, 404, "unknown_action");
  const openid = request.headers["x-linli-openid"];
  replyJson(response, 200, await callFunction(name, typeof openid === "string" ? openid : null, event));
}

/** Refuses a page of elsewhere that reached us by a name of its own, and one that posts across sites. */
function isOurs({ headers }: IncomingMessage): boolean {
  const isLocal = (name: string) => name === "127.0.0.1" || name === "localhost";
  if (!isLocal((headers.host ?? "").replace(/:\d+$/, ""))) return false;
  if (!headers.origin) return true;
  return URL.canParse(headers.origin) && isLocal(new URL(headers.origin).hostname);
}

function redirect(response: ServerResponse, to: string): void {
  response.writeHead(302, { location: to }).end();
}
