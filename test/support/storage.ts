import type { Storage } from "../../cloudfunctions/shared/core/storage";

/** Pictures kept in memory. */
export class MemoryStorage implements Storage {
  readonly files = new Map<string, Buffer>();

  async put(path: string, bytes: Buffer): Promise<string> {
    this.files.set(path, bytes);
    return `memory://${path}`;
  }

  async urls(references: string[]): Promise<string[]> {
    return references.map((reference) => reference.replace("memory://", "https://pictures.example/"));
  }
}
