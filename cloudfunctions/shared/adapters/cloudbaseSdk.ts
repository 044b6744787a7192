import cloudbase from "@cloudbase/node-sdk";
import type { Storage } from "../core/storage";

/** How long a picture's address is good for. */
const ADDRESS_SECONDS = 3600;

/** Storage of the environment the function runs in; CLOUDBASE_SERVICE_URL points it at another endpoint, such as a test's. */
export function openCloudStorage(settings: Parameters<typeof cloudbase.init>[0] = settingsFromEnvironment()): Storage {
  const app = cloudbase.init(settings);
  return {
    async put(path, bytes) {
      const { fileID } = await app.uploadFile({ cloudPath: path, fileContent: bytes });
      if (!fileID) throw new Error("the storage gave no file id");
      return fileID;
    },
    async urls(references) {
      const fileList = references.map((fileID) => ({ fileID, maxAge: ADDRESS_SECONDS }));
      const answer = await app.getTempFileURL({ fileList });
      const urlOf = new Map((answer.fileList ?? []).map((file) => [file.fileID, file.tempFileURL]));
      return references.map((reference) => urlOf.get(reference) ?? "");
    },
  };
}

function settingsFromEnvironment() {
  const serviceUrl = process.env.CLOUDBASE_SERVICE_URL;
  return { env: process.env.TCB_ENV ?? cloudbase.SYMBOL_CURRENT_ENV, ...(serviceUrl ? { serviceUrl } : {}) };
}
