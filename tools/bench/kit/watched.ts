import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";
import type { Bare } from "./engines";

export interface Sent {
  text: string;
  milliseconds: number;
}

/** A statement with its parameters, as the functions send it. */
interface Asked {
  text: string;
  values: unknown[];
}

/** The same connections, which tell of every statement sent through them. */
export function watched(connections: Connections, tell: (sent: Sent) => void): Connections {
  const connect = async () => {
    const client = await connections.connect();
    return {
      query: (asked: string | Asked) =>
        telling(typeof asked === "string" ? asked : asked.text, tell, () => client.query(asked)),
      release: () => client.release(),
    };
  };
  return { connect, end: () => connections.end() } as unknown as Connections;
}

export function watchedBare(bare: Bare, tell: (sent: Sent) => void): Bare {
  return { run: (text, values) => telling(text, tell, () => bare.run(text, values)) };
}

async function telling<Result>(text: string, tell: (sent: Sent) => void, send: () => Promise<Result>): Promise<Result> {
  const startedAt = performance.now();
  try {
    return await send();
  } finally {
    tell({ text, milliseconds: performance.now() - startedAt });
  }
}
