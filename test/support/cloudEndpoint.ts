import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

interface Stored {
  bytes: Buffer;
  headers: IncomingMessage["headers"];
}

/** A stand-in for CloudBase's storage that speaks what the SDK asks over HTTP. */
export class CloudEndpoint {
  readonly stored = new Map<string, Stored>();
  readonly asked: Record<string, unknown>[] = [];
  /** Set to make uploads fail as the real store does, with an error in XML. */
  refusesUploads = false;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<CloudEndpoint> {
    const server = createServer((request, response) => {
      void readBody(request).then((body) => {
        const { status = 200, headers, text } = endpoint.#answer(request, body);
        response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
      });
    });
    const endpoint = new CloudEndpoint(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  #answer(request: IncomingMessage, body: Buffer): Reply {
    const path = (request.url ?? "").split("?")[0]!;
    if (request.method === "GET") return this.#give(path, request.headers.range ?? "");
    if (request.method === "PUT") return this.#keep(path, body, request.headers);
    const asked = JSON.parse(body.toString()) as Record<string, unknown>;
    this.asked.push({ ...asked, authorization: request.headers.authorization });
    if (asked["action"] === "storage.getUploadMetadata") return json(this.#uploadTo(String(asked["path"])));
    if (asked["action"] === "storage.batchGetDownloadUrl")
      return json(this.#addressesOf(asked["file_list"] as { fileid: string; max_age: number }[]));
    return { status: 404, text: "{}" };
  }

  /** A file of an import lies here; a picture's address is only looked at. */
  #addressesOf(files: { fileid: string; max_age: number }[]) {
    // Not in the order asked, as nothing promises it.
    const list = [...files].reverse().map(({ fileid, max_age }) => {
      const path = fileid.replace("cloud://test.bucket/", "");
      const where = path.includes("/imports/")
        ? `${this.url}/files/${path}`
        : `https://pictures.example/${path.split("/").at(-1)}`;
      return { fileID: fileid, tempFileURL: `${where}?t=${max_age}`, code: "SUCCESS" };
    });
    return { download_list: list };
  }

  #give(path: string, range: string): Reply {
    const file = this.stored.get(path.replace("/files/", ""))?.bytes;
    if (!file) return { status: 404, text: "" };
    const [from = 0, to = 0] = range.replace("bytes=", "").split("-").map(Number);
    if (from >= file.length) return { status: 416, headers: { "content-range": `bytes */${file.length}` }, text: "" };
    const part = file.subarray(from, to + 1);
    return { status: 206, headers: { "content-range": `bytes ${from}-${to}/${file.length}` }, text: part };
  }

  #uploadTo(path: string) {
    return {
      url: `${this.url}/cos/${path}`,
      token: "token",
      authorization: "signed",
      fileId: `cloud://test.bucket/${path}`,
      cosFileId: "cos",
    };
  }

  #keep(path: string, bytes: Buffer, headers: IncomingMessage["headers"]): { text: string } {
    if (this.refusesUploads) {
      return {
        text: "<Error><Code>AccessDenied</Code><Message>no</Message><RequestId>r</RequestId><TraceId>t</TraceId></Error>",
      };
    }
    this.stored.set(path.replace("/cos/", ""), { bytes, headers });
    return { text: "" };
  }
}

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  text: string | Buffer;
}

function json(data: object): { text: string } {
  return { text: JSON.stringify({ requestId: "r1", data }) };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
