import type { Storage } from "../../cloudfunctions/shared/core/storage";

/** Pictures and files kept in memory. */
export class MemoryStorage implements Storage {
  readonly files = new Map<string, Buffer>();

  async put(path: string, bytes: Buffer): Promise<string> {
    this.files.set(path, bytes);
    return `memory://${path}`;
  }

  async urls(references: string[]): Promise<string[]> {
    return references.map((reference) => reference.replace("memory://", "https://pictures.example/"));
  }

  pathOf(reference: string): string | null {
    return reference.startsWith("memory://") ? reference.slice("memory://".length) : null;
  }

  async read(reference: string, from: number, length: number) {
    const file = this.files.get(this.pathOf(reference) ?? "");
    return file ? { bytes: file.subarray(from, from + length), totalBytes: file.length } : null;
  }
}
