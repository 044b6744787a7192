import type { Connections } from "../../../cloudfunctions/shared/runtime/environment";

/** A statement with its parameters, as it is sent. */
export interface Asked {
  text: string;
  values: unknown[];
}

/** The same connections, which keep every statement with parameters that is sent through them. */
export function recorded(connections: Connections, asked: Asked[]): Connections {
  const connect = async () => {
    const client = await connections.connect();
    return {
      query: (one: string | Asked) => {
        if (typeof one !== "string") asked.push({ text: one.text, values: one.values });
        return client.query(one as Asked);
      },
      release: () => client.release(),
    };
  };
  return { connect, end: () => connections.end() } as unknown as Connections;
}
