import { createServer, connect, type Socket } from "node:net";

/** Puts a network between a client and a server: whatever is sent arrives this much later, each way. */
export async function atDistance<Result>(
  url: string,
  oneWayMs: number,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const target = new URL(url);
  const relay = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    near.setNoDelay(true);
    far.setNoDelay(true);
    pipeLater(near, far, oneWayMs);
    pipeLater(far, near, oneWayMs);
  });
  await new Promise<void>((resolve) => relay.listen(0, "127.0.0.1", resolve));
  const { port } = relay.address() as { port: number };
  const distant = new URL(url);
  distant.port = String(port);
  try {
    return await work(distant.href);
  } finally {
    await new Promise((resolve) => relay.close(resolve));
  }
}

function pipeLater(from: Socket, to: Socket, milliseconds: number) {
  from.on("data", (data) => setTimeout(() => to.write(data), milliseconds));
  from.on("close", () => setTimeout(() => to.destroy(), milliseconds));
  from.on("error", () => to.destroy());
}
