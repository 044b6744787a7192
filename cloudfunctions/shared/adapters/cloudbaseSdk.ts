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
    pathOf: (reference) => /^cloud:\/\/[^/]+\/(.+)$/.exec(reference)?.[1] ?? null,
    async read(reference, from, length) {
      const { fileList } = await app.getTempFileURL({ fileList: [{ fileID: reference, maxAge: ADDRESS_SECONDS }] });
      const url = fileList?.[0]?.tempFileURL;
      if (!url) return null;
      const answer = await fetch(url, { headers: { range: `bytes=${from}-${from + length - 1}` } });
      if (answer.status === 404) return null;
      // 416 is what is asked beyond the end.
      if (![200, 206, 416].includes(answer.status)) throw new Error(`the storage answered ${answer.status}`);
      const total = Number(answer.headers.get("content-range")?.split("/")[1] ?? answer.headers.get("content-length"));
      if (answer.status !== 206) await answer.body?.cancel();
      const bytes = answer.status === 206 ? Buffer.from(await answer.arrayBuffer()) : Buffer.alloc(0);
      if (answer.status === 200) throw new Error("the storage gave the whole file where a part was asked");
      return { bytes, totalBytes: total };
    },
  };
}

function settingsFromEnvironment() {
  const serviceUrl = process.env.CLOUDBASE_SERVICE_URL;
  return { env: process.env.TCB_ENV ?? cloudbase.SYMBOL_CURRENT_ENV, ...(serviceUrl ? { serviceUrl } : {}) };
}
