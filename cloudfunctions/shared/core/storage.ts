/** Where pictures are kept: cloud storage when deployed, a folder in the local preview. */
export interface Storage {
  /** Stores bytes under a path and returns the reference to keep; storing again under the same path replaces. */
  put(path: string, bytes: Buffer): Promise<string>;
  /** Addresses a phone can open for a while, in the order asked. */
  urls(references: string[]): Promise<string[]>;
}
