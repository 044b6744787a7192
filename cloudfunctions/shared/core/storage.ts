/** Where pictures and files are kept: cloud storage when deployed, a folder in the local preview. */
export interface Storage {
  /** Stores bytes under a path and returns the reference to keep; storing again under the same path replaces. */
  put(path: string, bytes: Buffer): Promise<string>;
  /** Addresses a phone can open for a while, in the order asked. */
  urls(references: string[]): Promise<string[]>;
  /** The path behind a reference; null for what is none of this storage's. */
  pathOf(reference: string): string | null;
  /** As many of a file's bytes from an offset on as there are, `length` at the most; null when there is no such file. */
  read(reference: string, from: number, length: number): Promise<Part | null>;
}

export interface Part {
  bytes: Buffer;
  /** Of the whole file. */
  totalBytes: number;
}
