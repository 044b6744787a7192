import { hotlineEndings, MOST_HOTLINE_FILE_BYTES } from "@contract/request/hotlineFile";
import type { Actor } from "../actor";
import { refuse } from "../refusal";
import type { Storage } from "../storage";
import type { Instant } from "../time";
import type { Tx } from "../transaction";
import { findImport, insertImport, type Import } from "./store/imports";

/** How large the file is that an import names. Refuses not_found unless it lies where this import's file belongs; too_large. */
export async function sizeOfFile(
  storage: Storage,
  communityId: string,
  { importId, reference }: { importId: string; reference: string },
): Promise<number> {
  const path = storage.pathOf(reference);
  const isHere = hotlineEndings.some((ending) => path === `${communityId}/imports/${importId}.${ending}`);
  const part = isHere ? await storage.read(reference, 0, 1) : null;
  if (!part || part.totalBytes === 0) refuse("not_found", "没有找到传上来的文件，请重新选一次再传。");
  if (part.totalBytes > MOST_HOTLINE_FILE_BYTES) refuse("too_large", "文件超过200兆，请分成几份再传。");
  return part.totalBytes;
}

/** Has a file worked through by the timer. The same import twice is one. */
export async function startImport(
  tx: Tx,
  { communityId, memberId }: Actor,
  input: { importId: string; reference: string; fileName: string; sizeBytes: number },
  now: Instant,
): Promise<Import> {
  const isNew = await insertImport(tx, { communityId, startedById: memberId, ...input }, now);
  const started = (await findImport(tx, communityId, input.importId)) ?? refuse("internal");
  if (!isNew && (started.startedById !== memberId || started.fileName !== input.fileName)) refuse("request_reused");
  return started;
}
