export interface Server {
  /** The address of its first database, as a superuser. */
  url: string;
  /** False for the server of DATABASE_URL. */
  own: boolean;
  /** Makes a database anew, from a template where one is named; returns its address. */
  createDatabase(name: string, template?: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
  /** Ends it by immediate shutdown, as a power cut would, and starts it again on the same folder and port. */
  crash(): Promise<void>;
}

export interface ServerOptions {
  /** Off is for tests alone. */
  fsync?: boolean;
  settings?: Record<string, string | number>;
}

export function startServer(options?: ServerOptions): Promise<Server>;
