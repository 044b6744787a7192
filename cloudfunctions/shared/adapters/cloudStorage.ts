import type { Storage } from "../core/storage";

let storage: Promise<Storage> | undefined;

/** Cloud storage through CloudBase's SDK, which is a megabyte and loaded at first use only. */
export function cloudStorage(): Promise<Storage> {
  return (storage ??= import("./cloudbaseSdk").then(({ openCloudStorage }) => openCloudStorage()));
}
