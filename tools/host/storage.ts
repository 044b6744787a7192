import { randomUUID } from "node:crypto";
import { mkdir, open, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Storage } from "../../cloudfunctions/shared/core/storage";
import { resolveInside } from "./statics";

export const pictureExtensions: ReadonlySet<string> = new Set([".jpg", ".jpeg", ".png", ".webp", ".gif"]);

const scheme = "local://";

/** Pictures in a folder, given out by the local host: the stand-in for cloud storage. */
export function folderStorage(folder: string): Storage {
  return {
    async put(asked, bytes) {
      const file = resolveInside(folder, asked);
      if (!file) throw new Error("a picture's path leaves its folder");
      await mkdir(path.dirname(file), { recursive: true });
      // Named only when whole: a reader never meets half a picture.
      const draft = `${file}.${randomUUID()}`;
      await writeFile(draft, bytes);
      await rename(draft, file);
      return referenceOf(asked);
    },
    urls(references) {
      const paths = references.map((reference) => reference.slice(scheme.length));
      return Promise.resolve(paths.map((asked) => `/files/${asked.split("/").map(encodeURIComponent).join("/")}`));
    },
    pathOf,
    async read(reference, from, length) {
      const asked = pathOf(reference);
      const file = asked && resolveInside(folder, asked);
      const handle = file ? await open(file).catch(() => null) : null;
      if (!handle) return null;
      try {
        const { size } = await handle.stat();
        const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - from)));
        await handle.read(bytes, 0, bytes.length, from);
        return { bytes, totalBytes: size };
      } finally {
        await handle.close();
      }
    },
  };
}

const pathOf = (reference: string) => (reference.startsWith(scheme) ? reference.slice(scheme.length) : null);

export const referenceOf = (asked: string) => scheme + asked;
